/** What the mock itself has to say, as problem details (RFC 9457), which no API documents for its own failures by chance. */
export function problemResponse(
  status: number,
  title: string,
  detail: string,
  more: { readonly operations?: readonly string[]; readonly allow?: readonly string[] } = {},
): Response {
  const { operations, allow } = more;
  const body = { type: "about:blank", title, status, detail, ...(operations && { operations }) };
  const headers = { "content-type": "application/problem+json", ...(allow && { allow: allow.join(", ") }) };
  return new Response(`${JSON.stringify(body, undefined, 2)}\n`, { status, headers });
}
