import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { Incoming } from "./answered.ts";

/** A message of node:http in the terms of the Fetch standard; its body is not read. */
export function toIncoming(message: IncomingMessage, signal: AbortSignal): Incoming {
  const { method = "GET", url = "/", headers } = message;
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  return {
    method,
    target: targetOf(url),
    headers: headersOf(message),
    body: hasBody ? Readable.toWeb(message) : undefined,
    signal,
  };
}

/** A proxy is asked with the whole URL, and OPTIONS of a server with an asterisk (RFC 9112 section 3.2). */
function targetOf(url: string): string {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "");
  return path.startsWith("/") ? path : `/${path}`;
}

/** As they came: a name that comes twice stays twice, where Node would keep the first of some. */
function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
  return headers;
}
