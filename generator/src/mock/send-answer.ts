import type { ServerResponse } from "node:http";
import { once } from "node:events";
import type { Incoming } from "./answered.ts";
import { crossOriginHeaders } from "./cross-origin.ts";

/** Writes an answer to the wire: each header as often as it is there, and no body where the method or the status has none. */
export async function sendAnswer(
  answer: Response,
  { method, headers }: Pick<Incoming, "method" | "headers">,
  response: ServerResponse,
): Promise<void> {
  // All of it is in memory already; its length tells a client where it ends.
  const body = Buffer.from(await answer.arrayBuffer());
  response.statusCode = answer.status;
  for (const [name, value] of [...answer.headers, ...crossOriginHeaders(headers, answer.headers)])
    response.appendHeader(name, value);
  if (method !== "HEAD" && hasContent(answer.status)) response.setHeader("content-length", body.length);
  const closed = once(response, "close");
  response.end(body);
  await closed;
}

/** RFC 9110 section 8.6. */
const hasContent = (status: number): boolean => status !== 204 && status !== 304;
