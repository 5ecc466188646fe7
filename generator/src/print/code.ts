declare const brand: unique symbol;

/** Finished source text. Only the modules of this folder make it: a string of a document can never become code by itself. */
export type Code = string & { readonly [brand]: "Code" };

/**
 * Source text written by hand with `Code` in its holes. The literal parts come from our own modules; a hole that is not
 * `Code` does not compile.
 */
export function code(parts: TemplateStringsArray, ...holes: readonly Code[]): Code {
  return joinParts(parts, holes) as Code;
}

/** Several pieces of code with fixed text between them. */
export function joinCode(pieces: readonly Code[], separator: ", " | " " | " | " | "|" | "\n" | "" | " & "): Code {
  return pieces.join(separator) as Code;
}

function joinParts(parts: TemplateStringsArray, holes: readonly Code[]): string {
  return parts.reduce((text, part, index) => text + (holes[index - 1] ?? "") + part);
}
