/** How long a browser may remember the answer to a preflight, in seconds; none keeps it longer than this. */
const REMEMBERED = "86400";

/** The answer to a preflight (Fetch, section 3.3): a page of any origin may send what it asks for. Undefined for others. */
export function preflightResponse(method: string, headers: Headers): Response | undefined {
  const wanted = headers.get("access-control-request-method");
  if (method !== "OPTIONS" || wanted === null || !headers.has("origin")) return undefined;
  const names = headers.get("access-control-request-headers");
  const isPrivate = headers.has("access-control-request-private-network");
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-methods": wanted,
      ...(names !== null && { "access-control-allow-headers": names }),
      ...(isPrivate && { "access-control-allow-private-network": "true" }),
      "access-control-max-age": REMEMBERED,
    },
  });
}

/**
 * What lets a page of another origin read an answer; nothing where the request comes from none. A mock has nothing to
 * hide, and `*` would be refused where a page sends credentials.
 *
 * @param answer the headers that the answer has already
 */
export function crossOriginHeaders(request: Headers, answer: Headers): ReadonlyMap<string, string> {
  const origin = request.get("origin");
  if (origin === null) return new Map();
  const exposed = [...new Set(answer.keys())].filter((name) => !name.startsWith("access-control-"));
  const headers = new Map([
    ["access-control-allow-origin", origin],
    ["access-control-allow-credentials", "true"],
    ["vary", "origin"],
  ]);
  if (exposed.length > 0) headers.set("access-control-expose-headers", exposed.join(", "));
  return headers;
}
