/** The request, asking for a documented reply by status and example; nothing is asked for where both are absent. */
export function preferring(
  request: Request,
  { code, example }: { readonly code?: number | undefined; readonly example?: string | undefined },
): Request {
  const wanted = [
    ...(code === undefined ? [] : [`code=${code}`]),
    ...(example === undefined ? [] : [`example="${example}"`]),
  ];
  if (wanted.length > 0) request.headers.set("prefer", wanted.join(", "));
  return request;
}
