/** A name of the Internet (RFC 1123 section 2.1): labels of letters, digits and inner hyphens. */
export const isHostname = (text: string): boolean =>
  text.length <= 253 && /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)*$/i.test(text);
