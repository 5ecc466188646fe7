import type { Code } from "./code.ts";
import { dropUnsafe } from "./escape.ts";

/** Text of a document as inline Markdown on one line: nothing in it is markup, a link, HTML or a cell separator. */
export function markdownText(text: string): Code {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()<>#+!|~$&]/g, (char) => `\\${char}`)
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, (char) => `\\${char}`) as Code;
}

/**
 * Text as inline code. A code span has no escape, so a backtick in it becomes a quote; and a table looks for its bars
 * first, so a bar gets a backslash, and a backslash before a bar, which would undo that, becomes a slash.
 */
export function markdownCode(text: string): Code {
  const line = oneLine(text)
    .replace(/`/g, "'")
    .replace(/\\(?=\|)/g, "/")
    .replace(/\|/g, "\\|");
  return `\`${line}\`` as Code;
}

/** NEL is a line end to some readers, though JavaScript does not count it as space. */
function oneLine(text: string): string {
  return dropUnsafe(text.replace(/[\s\u0085]+/g, " ")).trim();
}
