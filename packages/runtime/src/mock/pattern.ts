/**
 * A text with holes, as the literal parts between them: `{name}.json` is `["", ".json"]`. Never a regular expression:
 * a document chooses the text, and matching takes linear time whatever it holds.
 */
export type Pattern = readonly string[];

const hole = /\{([^{}]+)\}/;

/** @param clean brings a literal part into the form in which values are compared */
export function parsePattern(template: string, clean: (literal: string) => string): Pattern {
  return template
    .split(hole)
    .filter((_, index) => index % 2 === 0)
    .map(clean);
}

/** The names of the holes, in their order. */
export function holesOf(template: string): readonly string[] {
  return template.split(hole).filter((_, index) => index % 2 === 1);
}

/** What stands in each hole; nothing where the value does not fit. */
export function capture(pattern: Pattern, value: string): readonly string[] | undefined {
  const [first = "", ...rest] = pattern;
  const last = rest.pop();
  if (last === undefined) return value === first ? [] : undefined;
  if (!value.startsWith(first)) return undefined;
  const held: string[] = [];
  let at = first.length;
  // The leftmost place of each literal leaves the most room for the next, so no other place need be tried.
  for (const literal of rest) {
    const found = value.indexOf(literal, at + 1);
    if (found < 0) return undefined;
    held.push(value.slice(at, found));
    at = found + literal.length;
  }
  const end = value.length - last.length;
  return value.endsWith(last) && at < end ? [...held, value.slice(at, end)] : undefined;
}
