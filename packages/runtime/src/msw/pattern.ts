/**
 * A text with holes, as the literal parts between them: `{name}.json` is `["", ".json"]`. Never a regular expression:
 * a document chooses the text, and matching takes linear time whatever it holds.
 */
export type Pattern = readonly string[];

/** @param clean brings a literal part into the form in which values are compared */
export function parsePattern(template: string, clean: (literal: string) => string): Pattern {
  return template.split(/\{[^{}]+\}/).map(clean);
}

/** Whether a value is the pattern with one or more characters in each hole. */
export function fits(pattern: Pattern, value: string): boolean {
  const [first = "", ...rest] = pattern;
  const last = rest.pop();
  if (last === undefined) return value === first;
  if (!value.startsWith(first)) return false;
  let at = first.length;
  // The leftmost place of each literal leaves the most room for the next, so no other place need be tried.
  for (const literal of rest) {
    const found = value.indexOf(literal, at + 1);
    if (found < 0) return false;
    at = found + literal.length;
  }
  return value.endsWith(last) && at < value.length - last.length;
}

/** Whether there are as many values as patterns, and each fits. */
export function fitEach(patterns: readonly Pattern[], values: readonly string[]): boolean {
  return patterns.length === values.length && patterns.every((pattern, index) => fits(pattern, values[index] ?? ""));
}
