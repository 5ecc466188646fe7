import { own } from "../client/own.js";
import type { SchemaData } from "../schema/schema-data.js";
import { all } from "./facets.js";
import type { Made } from "./run.js";
import type { Part } from "./site.js";
import { within } from "./within.js";

/** What a member must be by its name. */
export function memberParts(parts: readonly Part[], name: string): readonly Part<SchemaData>[] {
  const told = parts.flatMap((part) => {
    const { properties = {}, patternProperties = {}, additionalProperties } = part.schema;
    const declared = Object.hasOwn(properties, name) ? within(part, properties[name], "properties", name) : [];
    const matching = Object.entries(patternProperties).flatMap(([pattern, schema]) =>
      isMatch(pattern, name) ? within(part, schema, "patternProperties", pattern) : [],
    );
    const known = [...declared, ...matching];
    return known.length > 0 ? known : within(part, additionalProperties, "additionalProperties");
  });
  if (told.length > 0) return told;
  return parts.flatMap((part) => within(part, part.schema.unevaluatedProperties, "unevaluatedProperties"));
}

/** As `check` has it: what the engine does not know is met by everything. */
function isMatch(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, "u").test(name);
  } catch {
    return true;
  }
}

/** Names with all that they require, by `dependentRequired`. */
export function withDependents(parts: readonly Part[], names: Iterable<string>): ReadonlySet<string> {
  const found = new Set(names);
  const tables = all(parts, "dependentRequired");
  // A set that grows while it is walked through.
  for (const name of found)
    for (const table of tables) if (Object.hasOwn(table, name)) for (const other of table[name] ?? []) found.add(other);
  return found;
}

/** The names that go the other way alone: `readOnly` ones in a request, `writeOnly` ones in a response. */
export function otherWay({ parts, run }: Made): ReadonlySet<string> {
  const other = run.direction === "request" ? "response" : "request";
  const mark = run.direction === "request" ? "readOnly" : "writeOnly";
  const marked = all(parts, "properties").flatMap((properties) =>
    Object.keys(properties).filter((name) => own(Object(properties[name]), mark) === true),
  );
  return new Set([...all(parts, "requiredIn").flatMap((required) => required[other] ?? []), ...marked]);
}

/** Whether the schemas describe a map: members that have no names of their own. */
export const isMap = (parts: readonly Part[]): boolean =>
  parts.every(({ schema: { properties } }) => Object.keys(properties ?? {}).length === 0) &&
  parts.some(
    ({ schema: { patternProperties, additionalProperties } }) =>
      patternProperties !== undefined || typeof additionalProperties === "object",
  );
