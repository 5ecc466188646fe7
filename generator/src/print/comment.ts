import type { Code } from "./code.ts";
import { dropUnsafe } from "./escape.ts";

/** A line of a doc comment: text of a document (encoded here), or code of our own after a tag. */
export type CommentLine = { readonly text: string } | { readonly tag: "deprecated" | "example"; readonly code?: Code };

/** A block comment from lines; paragraphs are separated by an empty text. `indent` is the column where it starts. */
export function docComment(lines: readonly CommentLine[], indent = 0): Code {
  const margin = " ".repeat(indent);
  const body = trimBlank(lines.flatMap(linesOf));
  if (body.length === 0) return "" as Code;
  if (body.length === 1) return `/** ${body[0]} */` as Code;
  return `/**\n${body.map((line) => `${margin} * ${line}`.trimEnd()).join("\n")}\n${margin} */` as Code;
}

function linesOf(line: CommentLine): string[] {
  if ("text" in line) return commentText(line.text).split("\n");
  const source = exampleText(line.code ?? "").split("\n");
  if (line.tag === "example") return ["@example", ...source.map((text) => text.trimEnd())];
  return [`@${line.tag} ${source[0] ?? ""}`.trimEnd()];
}

/**
 * Code inside a comment. Its strings may hold what ends a comment or begins a tag; strings are also the only place where
 * code of ours holds either, so that an escape is always possible and leaves the value as it is.
 */
function exampleText(code: string): string {
  return code.replace(/\*(?=\/)|\/(?=\*)/g, "$&\\").replace(BEFORE_TAG, "$1\\u0040");
}

/** Where JSDoc reads `@` as the beginning of a tag, and some places where other readers do. */
const BEFORE_TAG = /(^|[\s{(<*[])@/gm;

/**
 * Text of a document, fit to stand inside a block comment: one kind of line end, no comment delimiters, no tags (`@x`,
 * `{@link`), no direction controls, no relative links.
 */
export function commentText(text: string): string {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n").replace(/\t/g, "  ");
  // Each step may put together what the one before kept asunder: delimiters and tags therefore come last.
  return dropUnsafe(plainLinks(dropUnsafe(lines)))
    .replace(/\*(?=\/)/g, "* ")
    .replace(/\/(?=\*)/g, "/ ")
    .replace(BEFORE_TAG, "$1\\@")
    .replace(/[ ]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n");
}

/** Relative links lead nowhere from an editor: their text stays, and what still reads like one is taken apart. */
function plainLinks(text: string): string {
  return text
    .replace(/\[([^\]\n]{1,200})\]\((?!https?:\/\/)[^)\n]{0,2000}\)/g, "$1")
    .replace(/\]\((?!https?:\/\/)/g, "] (");
}

function trimBlank(lines: readonly string[]): string[] {
  const used = lines.map((line) => line !== "");
  const first = used.indexOf(true);
  return first < 0 ? [] : lines.slice(first, used.lastIndexOf(true) + 1);
}
