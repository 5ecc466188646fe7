import { printable } from "./printable.ts";

/** A sentence with code in backticks as Markdown in which a document's text can neither open a tag, a link nor a heading. */
export function markdownText(text: string): string {
  return printable(text)
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") && part.endsWith("`") && part.length > 1 ? part : escaped(part)))
    .join("");
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!&~@]/g, (char) => `\\${char}`);
}
