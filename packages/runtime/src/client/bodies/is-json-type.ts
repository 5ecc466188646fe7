/** Whether a media type is JSON: `…/json`, or of the suffix `+json` (RFC 6839). */
export const isJsonType = (type: string): boolean => /[/+]json\s*(;|$)/i.test(type);
