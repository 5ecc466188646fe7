import { SpecloomError } from "../diagnostics.ts";
import type { DiagnosticCode } from "../diagnostics.ts";
import { lineColumn } from "./line-column.ts";

/** An error at an offset of a file's text. */
export function syntaxError(
  text: string,
  name: string,
  offset: number,
  problem: { readonly code?: DiagnosticCode; readonly message: string; readonly fix: string },
): SpecloomError {
  return new SpecloomError({ code: "E_SYNTAX", ...problem, file: name, ...lineColumn(text, offset) });
}

/** The refusal of a key that stands twice in one object, at the second place. */
export function duplicateKey(text: string, name: string, key: string, first: number, second: number): SpecloomError {
  const lines = [first, second].map((offset) => lineColumn(text, offset).line);
  return syntaxError(text, name, second, {
    message: `the key ${JSON.stringify(key)} stands twice in one object, on lines ${lines[0]} and ${lines[1]}`,
    fix: "Remove one of the two, or merge them.",
  });
}

/** The refusal of a file whose objects and lists are nested too deeply. */
export function tooDeep(text: string, name: string, offset: number, most: number): SpecloomError {
  return syntaxError(text, name, offset, {
    code: "E_LIMIT",
    message: `objects and lists are nested more than ${most} levels deep`,
    fix: "Flatten the document, for example by moving schemas to components.",
  });
}
