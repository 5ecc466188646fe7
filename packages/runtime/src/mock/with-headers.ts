/** Headers of a response: the documented ones, but for those of a name that the caller's own have. */
export function withHeaders(documented: Readonly<Record<string, string>>, own: HeadersInit | undefined): Headers {
  const headers = new Headers(own);
  for (const [name, value] of Object.entries(documented)) if (!headers.has(name)) headers.set(name, value);
  return headers;
}
