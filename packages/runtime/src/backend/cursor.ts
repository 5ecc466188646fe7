/** FNV-1a over UTF-16 code units: tells lists apart, and keeps nothing secret. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/**
 * The cursor of the page that begins at a sequence number, in base64url (RFC 4648 section 5) without padding: of digits and
 * a dot, base64 makes nothing but letters and digits.
 */
export const writeCursor = (list: string, sequence: number): string =>
  btoa(`${sequence}.${hashOf(`${list} ${sequence}`)}`).replaceAll("=", "");

/** The sequence number of a cursor; undefined where it is not one that the list has written. */
export const readCursor = (list: string, cursor: string): number | undefined => {
  if (!/^[A-Za-z\d]+$/.test(cursor) || cursor.length % 4 === 1) return undefined;
  const sequence = parseInt(atob(cursor), 10);
  return sequence >= 0 && writeCursor(list, sequence) === cursor ? sequence : undefined;
};
