import { Composer, Lexer, Parser } from "yaml";
import type { Document, ParsedNode, YAMLError } from "yaml";
import { lineColumn } from "./line-column.ts";
import { limits } from "./limits.ts";
import type { Parsed } from "./parsed.ts";
import { syntaxError, tooDeep } from "./syntax-error.ts";
import { yamlOffset } from "./yaml-offset.ts";
import { yamlToJson } from "./yaml-to-json.ts";

/**
 * Parses YAML 1.2 with the core schema: one document, no custom tags, no merge keys, no key twice.
 *
 * @throws SpecloomError E_SYNTAX, E_LIMIT
 */
export function parseYaml(text: string, name: string): Parsed {
  const json = yamlToJson(compose(text, name), text, name);
  return { json, position: (tokens) => lineColumn(text, yamlOffset(compose(text, name), tokens)) };
}

function compose(text: string, name: string): Document.Parsed {
  // Keys are compared in yaml-to-json.ts, which is linear and knows both places.
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const documents = [...composer.compose(parseTokens(text, name))];
  const [document, second] = documents;
  if (document === undefined || isEmpty(document)) {
    throw syntaxError(text, name, 0, { message: `"${name}" is empty`, fix: "Write the document into it." });
  }
  const fault = document.errors[0] ?? document.warnings.find((warning) => warning.code === "TAG_RESOLVE_FAILED");
  if (second !== undefined && fault === undefined) {
    throw syntaxError(text, name, second.range[0], {
      message: "a second YAML document begins here",
      fix: "Keep one document per file.",
    });
  }
  if (fault !== undefined) throw yamlFault(text, name, fault);
  return document;
}

function isEmpty(document: Document.Parsed): boolean {
  const contents: ParsedNode | null = document.contents;
  return contents === null || (document.errors.length === 0 && contents.range[0] === contents.range[1]);
}

/** The parser's tokens, watching how deep its stack grows: beyond the limit it would be slow, and recursion unsafe. */
function* parseTokens(text: string, name: string) {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (levels(parser) > limits.nesting) throw tooDeep(text, name, parser.offset, limits.nesting);
  }
  yield* parser.end();
}

/** The open collections: the stack without the document at its bottom and a scalar on its top. */
function levels({ stack }: Parser): number {
  const top = stack.at(-1)?.type;
  const isCollection = top === "flow-collection" || top === "block-map" || top === "block-seq";
  return stack.length - (isCollection ? 1 : 2);
}

function yamlFault(text: string, name: string, fault: YAMLError) {
  const tag = fault.code === "TAG_RESOLVE_FAILED";
  const cause = fault.message.replace(/[.:]?\s*$/, "");
  return syntaxError(text, name, fault.pos[0], {
    message: tag ? "a tag that is not one of YAML's core types stands here" : `broken YAML: ${cause}`,
    fix: tag
      ? "Remove the tag; only plain data is read."
      : "Mend the YAML there; indentation and quotes are the usual causes.",
  });
}
