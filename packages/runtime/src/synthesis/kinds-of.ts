import { all } from "./facets.js";
import type { Part } from "./site.js";

const KINDS = ["string", "number", "object", "array", "boolean", "null"];

/** Keywords that speak of one type alone. */
const HINTS: Readonly<Record<string, RegExp>> = {
  object: /propert|required|dependent/i,
  array: /items|contains/i,
  string: /length|pattern$|format/i,
  number: /imum|multipleOf/,
};

/** Whether values of a kind may be of a type. */
const isOf = (kind: string, type: string): boolean => kind === type || (kind === "number" && type === "integer");

function listed(parts: readonly Part[]): string[] {
  const types = all(parts, "type").map((type) => [type].flat());
  const order = [...new Set(types.flatMap((list) => list.map((type) => (type === "integer" ? "number" : type))))];
  return order.filter((kind) => types.every((list) => list.some((type) => isOf(kind, type))));
}

function guessed(parts: readonly Part[]): string[] {
  const keywords = parts.flatMap(({ schema }) => Object.keys(schema));
  const hinted = Object.keys(HINTS).filter((kind) => keywords.some((keyword) => HINTS[kind]?.test(keyword)));
  return [...new Set([...hinted, ...KINDS])];
}

/** The types that a value may have, the likeliest first and null last; a schema without a type allows all of them. */
export function kindsOf(parts: readonly Part[]): readonly string[] {
  const kinds = all(parts, "type").length > 0 ? listed(parts) : guessed(parts);
  return [...kinds.filter((kind) => kind !== "null"), ...kinds.filter((kind) => kind === "null")];
}
