import type { Code } from "./code.ts";
import { escapeUnsafe } from "./escape.ts";
import { key } from "./key.ts";

/** What JSON can say. */
export type LiteralValue =
  | string
  | number
  | boolean
  | null
  | readonly LiteralValue[]
  | { readonly [key: string]: LiteralValue };

/** The longest literal that stays on one line. */
const LINE = 96;

/**
 * A JSON value as a literal. Strings in double quotes with everything unsafe escaped; short values on one line, longer
 * ones one member per line with a trailing comma. `indent` is the column of the line on which the literal starts.
 *
 * Throws a `TypeError` for a number that is not finite and for anything that JSON cannot say.
 */
export function literal(value: LiteralValue, indent = 0): Code {
  return print(value, indent) as Code;
}

function print(value: LiteralValue, indent: number): string {
  switch (typeof value) {
    case "string":
      return escapeUnsafe(JSON.stringify(value));
    case "number":
      if (!Number.isFinite(value)) throw new TypeError(`${value} is not a number that JSON can say`);
      return Object.is(value, -0) ? "0" : String(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      return value === null ? "null" : printMembers(value, indent);
    default:
      throw new TypeError(`a ${typeof value} is not a JSON value`);
  }
}

function printMembers(value: object, indent: number): string {
  const [open, close, pad] = Array.isArray(value) ? ["[", "]", ""] : ["{", "}", " "];
  const inner = indent + 2;
  const members: string[] = Array.isArray(value)
    ? value.map((item: LiteralValue) => print(item, inner))
    : Object.entries(value as Record<string, LiteralValue>).map(
        ([name, member]) => `${key(name)}: ${print(member, inner)}`,
      );
  if (members.length === 0) return open + close;
  const line = `${open}${pad}${members.join(", ")}${pad}${close}`;
  if (line.length <= LINE - indent && !line.includes("\n")) return line;
  const margin = " ".repeat(inner);
  return `${open}\n${members.map((member) => `${margin}${member},\n`).join("")}${" ".repeat(indent)}${close}`;
}
