/**
 * Characters that are legal in a string literal or in a comment but that change how a person or another parser reads the
 * source: control characters, line separators, lone surrogates, direction controls (CVE-2021-42574), and what shows
 * nothing (fillers and tags among it).
 */
const UNSAFE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\udb40[\udc00-\udc7f]|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/g;

/** The beginnings of HTML script elements and comments, which end or hide a script that source is pasted into. */
const MARKUP = /<(?=\/?script|!--)/gi;

/** Writes the unsafe characters of text that stands inside a string literal as `\u` escapes. */
export function escapeUnsafe(text: string): string {
  return text.replace(UNSAFE, escapes).replace(MARKUP, escapes);
}

/** Drops the unsafe characters of text that stands inside a comment, where no escape exists. */
export function dropUnsafe(text: string): string {
  // What is dropped may have kept the parts of a tag asunder, so that markup is looked for afterwards.
  return text.replace(UNSAFE, "").replace(MARKUP, "< ");
}

function escapes(chars: string): string {
  return chars.replace(/[^]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
