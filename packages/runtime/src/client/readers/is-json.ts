/** Whether a media type, in lower case, is JSON: `application/json`, `text/json`, or of the suffix `+json` (RFC 6839). */
export const isJson = (type: string): boolean => /[/+]json$/.test(type);
