import type { Incoming } from "./answered.ts";

/** What came in, as a request to the API itself; its body is read when somebody asks for it. */
export function requestFor(method: string, url: string, { headers, body, signal }: Incoming): Request {
  const init = { method, headers, signal };
  // Neither of them may have a body (Fetch, section 5.4).
  if (body === undefined || method === "GET" || method === "HEAD") return new Request(url, init);
  return new Request(url, { ...init, body, duplex: "half" });
}
