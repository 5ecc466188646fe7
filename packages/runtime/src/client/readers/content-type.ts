/** The media type of a response in lower case, without parameters; `""` where it names none. */
export const contentType = (response: Response): string =>
  (response.headers.get("content-type") ?? "").replace(/\s*;.*$/s, "").toLowerCase();
