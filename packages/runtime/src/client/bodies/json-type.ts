/** Finds media types that are JSON: `…/json`, or of the suffix `+json` (RFC 6839). */
export const jsonType: RegExp = /[/+]json\s*(;|$)/i;
