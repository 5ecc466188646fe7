/** Whether a response is JSON by its media type: `…/json`, or of the suffix `+json` (RFC 6839). */
export const isJson = (response: Response): boolean =>
  /[/+]json\s*(;|$)/i.test(response.headers.get("content-type") ?? "");
