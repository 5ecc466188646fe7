import type { BackendCollection, BackendFact, JsonValue, Operation, Schema } from "../model.ts";
import type { BackendShapes } from "./backend-shapes.ts";

/**
 * What the examples of answers show to go with an id, always and in the same way: `roleName` with `roleId`, and every plain
 * member with `id` itself. Only members that items of the collections must have, since only those are ever filled in.
 */
export function backendFacts(
  operations: readonly Operation[],
  collections: readonly BackendCollection[],
  shapes: BackendShapes,
): BackendFact[] {
  const required = requiredIn(shapes, collections);
  const found = new Map<string, Seen>();
  const examples = operations
    .flatMap(({ replies }) => replies.flatMap(({ media }) => media))
    .flatMap(({ examples: each }) => each.map(({ value }) => value));
  for (const object of examples.flatMap(objectsIn))
    for (const [member, value] of Object.entries(object))
      if (isIdentifying(member) && isKey(value)) note(found, { member, value, object, required });
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, seen]) => factOf(seen))
    .filter(({ others }) => others.size > 0);
}

/** What stood with a value of an identifying member, as often as it did. */
interface Seen {
  readonly member: string;
  readonly value: string;
  readonly others: Map<string, JsonValue[]>;
}

type JsonObject = { readonly [key: string]: JsonValue };

/** Every object within a value, itself first. */
function objectsIn(value: JsonValue): JsonObject[] {
  if (isList(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isIdentifying(member: string): boolean {
  return member === "id" || /(Id|[-_]id)$/.test(member);
}

function isKey(value: JsonValue): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

interface Sighting {
  readonly member: string;
  readonly value: string | number;
  readonly object: JsonObject;
  readonly required: ReadonlySet<string>;
}

/** Remembers the plain members that begin as the id does: all of them for `id`, `roleName` for `roleId`. */
function note(found: Map<string, Seen>, { member, value, object, required }: Sighting): void {
  const stem = member.slice(0, -2).replace(/[-_]$/, "");
  const id = JSON.stringify([member, String(value)]);
  const seen = found.get(id) ?? { member, value: String(value), others: new Map<string, JsonValue[]>() };
  for (const [name, other] of Object.entries(object))
    if (name !== member && name.startsWith(stem) && required.has(name) && typeof other !== "object")
      seen.others.set(name, [...(seen.others.get(name) ?? []), other]);
  found.set(id, seen);
}

/** Only what is the same wherever it is shown. */
function factOf({ member, value, others }: Seen): BackendFact {
  const agreed = [...others].flatMap(([name, [first, ...more]]) =>
    first !== undefined && more.every((other) => other === first) ? [[name, first] as const] : [],
  );
  return { member, value, others: new Map(agreed.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The names of all members that items, and what is in them, must have. */
function requiredIn(shapes: BackendShapes, collections: readonly BackendCollection[]): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<Schema>();
  const waiting = collections.flatMap(({ schema }) => shapes.named(schema) ?? []);
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    if (seen.has(schema)) continue;
    seen.add(schema);
    for (const part of shapes.parts(schema)) {
      for (const name of part.required) names.add(name);
      waiting.push(...part.properties.values(), ...(part.items === undefined ? [] : [part.items]));
    }
  }
  return names;
}
