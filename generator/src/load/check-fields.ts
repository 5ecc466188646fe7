import type { Finding, Report } from "./finding.ts";
import { isObject, own, typeName } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import { limits } from "./limits.ts";
import type { Path } from "./pointer.ts";
import { fieldAt } from "./shape.ts";
import type { Field, Kind, Leaf } from "./shape.ts";

/** Checks that every field of an object holds what its place in the table of shapes says. */
export function checkFields(node: JsonObject, kind: Kind, path: Path | undefined, report: Report): void {
  for (const key of Object.keys(node)) {
    const field = fieldAt(kind, key);
    const value = own(node, key);
    if (field === undefined || value === undefined) continue;
    const expected = "leaf" in field ? leafFault(field.leaf, value) : formFault(field, value);
    if (expected !== undefined) report(mismatch(key, expected, value, { parent: path, key }));
    else if ("kind" in field) checkWithin(key, field, value, { parent: path, key }, report);
  }
}

const types: ReadonlySet<Json> = new Set(["array", "boolean", "integer", "null", "number", "object", "string"]);
const TYPES = "one of array, boolean, integer, null, number, object and string, or a list of those";

/** By leaf: what it has to be, and whether a value is that. `data` is anything. */
const rules: Readonly<Record<Exclude<Leaf, "data">, readonly [string, (value: Json) => boolean]>> = {
  text: ["a text", (value) => typeof value === "string"],
  flag: ["true or false", (value) => typeof value === "boolean"],
  number: ["a finite number", (value) => Number.isFinite(value)],
  count: ["a whole number of at least 0", (value) => Number.isInteger(value) && Number(value) >= 0],
  list: ["a list", (value) => Array.isArray(value)],
  texts: ["a list of texts", (value) => Array.isArray(value) && value.every((item) => typeof item === "string")],
  textMap: [
    "an object whose values are texts",
    (value) => isObject(value) && Object.values(value).every((item) => typeof item === "string"),
  ],
  types: [
    TYPES,
    (value) => (Array.isArray(value) ? value.length > 0 && value.every((type) => types.has(type)) : types.has(value)),
  ],
};

function leafFault(leaf: Leaf, value: Json): string | undefined {
  if (leaf === "data") return undefined;
  const [expected, isRight] = rules[leaf];
  return isRight(value) ? undefined : expected;
}

function formFault(field: Extract<Field, { kind: Kind }>, value: Json): string | undefined {
  if (field.many === "list") return Array.isArray(value) ? undefined : "a list";
  return isObject(value) || (field.many === "one" && isSchema(field.kind, value)) ? undefined : "an object";
}

/** A schema may be `true` or `false` (JSON Schema 2020-12 section 4.3.2). */
function isSchema(kind: Kind, value: Json): boolean {
  return kind === "schema" && typeof value === "boolean";
}

function checkWithin(
  name: string,
  field: Extract<Field, { kind: Kind }>,
  value: Json,
  path: Path,
  report: Report,
): void {
  if (field.many === "one" || typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const below: Path = { parent: path, key };
    if (!isObject(item) && !isSchema(field.kind, item)) report(mismatch(`${name}/${key}`, "an object", item, below));
    if (field.many === "map" && key.length > limits.nameLength) report(tooLong(key, below));
  }
}

function mismatch(key: string, expected: string, value: Json, path: Path): Finding {
  const shown =
    typeof value === "object" ? typeName(value) : `${typeName(value)} (${JSON.stringify(value).slice(0, 40)})`;
  const isQuoted = typeof value === "string" && /^(?:a finite|a whole|true)/.test(expected);
  const isBare = typeof value !== "object" && expected === "a text";
  const fix = isBare
    ? `Put the value of "${key}" in quotes.`
    : `Write ${expected}${isQuoted ? " without quotes" : ""}.`;
  return { code: "E_DOCUMENT", message: `"${key}" must be ${expected}, not ${shown}`, fix, path };
}

/** The refusal of a name that is too long to become a name anywhere else. */
export function tooLong(name: string, path: Path): Finding {
  const message = `the name "${name.slice(0, 40)}…" has ${name.length} characters; the most is ${limits.nameLength}`;
  return { code: "E_LIMIT", message, fix: "Shorten the name.", path };
}
