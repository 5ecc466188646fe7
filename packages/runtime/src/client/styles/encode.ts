/**
 * Percent-encodes all but RFC 3986's unreserved characters, as RFC 6570 §3.2.1 asks; `encodeURIComponent` leaves five
 * more.
 *
 * @throws URIError on half of a surrogate pair
 */
export const encode = (text: string): string =>
  // Most texts are ids, and need nothing.
  text.replace(/[^\w.~-]+/g, (part) =>
    encodeURIComponent(part).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
  );
