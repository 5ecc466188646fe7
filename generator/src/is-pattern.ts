/**
 * Whether a pattern is what JSON Schema wants (2020-12 core, section 6.4): an ECMA-262 expression with the flag `u`. What
 * is none stays in the model, and validators leave it out.
 */
export function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}
