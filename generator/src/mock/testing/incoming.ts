import type { Incoming } from "../answered.ts";

/** A request as a server hands it over; a body is sent as JSON. */
export function incoming(
  method: string,
  target: string,
  { headers = {}, body }: { readonly headers?: Record<string, string>; readonly body?: unknown } = {},
): Incoming {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return {
    method,
    target,
    headers: new Headers({ ...(text !== undefined && { "content-type": "application/json" }), ...headers }),
    body: text === undefined ? undefined : (new Response(text).body ?? undefined),
    signal: new AbortController().signal,
  };
}
