/**
 * Characters that are legal in a string literal or in a comment but that change how a person or another parser reads the
 * source: line separators, lone surrogates, direction controls (CVE-2021-42574), invisible characters, and the
 * beginnings of HTML script elements and comments.
 */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- these are the characters to find
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|<(?=\/?script|!--)/gi;

/** Writes the unsafe characters of text that stands inside a string literal as `\u` escapes. */
export function escapeUnsafe(text: string): string {
  return text.replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Drops the unsafe characters of text that stands inside a comment, where no escape exists. */
export function dropUnsafe(text: string): string {
  return text.replace(UNSAFE, (char) => (char === "<" ? "< " : ""));
}
