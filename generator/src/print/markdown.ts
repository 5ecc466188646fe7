import type { Code } from "./code.ts";
import { dropUnsafe } from "./escape.ts";

/** Text of a document as inline Markdown on one line: nothing in it is markup, a link, HTML or a cell separator. */
export function markdownText(text: string): Code {
  const line = dropUnsafe(text.replace(/\s+/g, " ")).trim();
  return line.replace(/[\\`*_{}[\]()<>#+!|~$&]/g, (char) => `\\${char}`) as Code;
}

/** Text as inline code. A backtick in it becomes a quote, since a code span has no escape. */
export function markdownCode(text: string): Code {
  const line = dropUnsafe(text.replace(/\s+/g, " ")).replace(/`/g, "'").replace(/\|/g, "\\|");
  return `\`${line}\`` as Code;
}
