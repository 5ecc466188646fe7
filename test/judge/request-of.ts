import type { SentRequest } from "../support/sent.ts";

/** What belongs to a connection and not to a request (RFC 9110 section 7.6.1), and what `fetch` writes itself. */
const OF_CONNECTION: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "host",
  "keep-alive",
  "transfer-encoding",
]);

/** The same request, to another origin. */
export function requestOf({ method, pathAndQuery, headers, body }: SentRequest, origin: string): Request {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || OF_CONNECTION.has(name) ? [] : [[name, value] as [string, string]],
  );
  return new Request(origin + pathAndQuery, { method, headers: kept, ...(body !== "" && { body }) });
}
