import { type JsonRecord, isRecord } from "../support/json.ts";

/**
 * A description in standard terms alone. Each query parameter that is sent dotted becomes a parameter per member, which
 * asks the same of the wire: one that was required makes those members required that its schema requires. The example to
 * give unasked comes first, for that is the one that others take.
 */
export function plainDocument(document: JsonRecord): JsonRecord {
  return Object.fromEntries(entriesOf(document, document));
}

/** Visits everything; a list that holds a dotted parameter is a list of parameters. */
function plain(value: unknown, root: JsonRecord): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown) =>
      isDotted(target(entry, root)) ? members(entry, root) : [plain(entry, root)],
    );
  }
  return isRecord(value) ? Object.fromEntries(entriesOf(value, root)) : value;
}

function entriesOf(value: JsonRecord, root: JsonRecord): (readonly [name: string, member: unknown])[] {
  const { examples } = value;
  const ordered = isRecord(examples) ? { ...value, examples: defaultFirst(value, examples) } : value;
  return Object.entries(ordered).map(([name, member]) => [name, plain(member, root)]);
}

/** The default is declared, or else the first in the alphabet. */
function defaultFirst(holder: JsonRecord, examples: JsonRecord): JsonRecord {
  const [first = ""] = Object.keys(examples).toSorted();
  const wanted = String(holder["x-specloom-default-example"] ?? first);
  return { [wanted]: examples[wanted], ...examples };
}

function isDotted(value: JsonRecord): boolean {
  return value["in"] === "query" && value["x-specloom-style"] === "dotted";
}

function members(entry: unknown, root: JsonRecord): JsonRecord[] {
  const { name, required, schema } = target(entry, root);
  const { properties, required: needed } = target(schema, root);
  const isNeeded = (member: string): boolean => required === true && Array.isArray(needed) && needed.includes(member);
  return Object.entries(target(properties, root)).map(([member, memberSchema]) => ({
    name: `${String(name)}.${member}`,
    in: "query",
    required: isNeeded(member),
    schema: memberSchema,
  }));
}

/** The object itself, or what a reference leads to; empty where there is none. */
function target(value: unknown, root: JsonRecord): JsonRecord {
  if (!isRecord(value)) return {};
  const reference = value["$ref"];
  if (typeof reference !== "string") return value;
  const steps = reference.slice(2).split("/");
  const found = steps.reduce<unknown>((held, step) => (isRecord(held) ? held[decode(step)] : undefined), root);
  return target(found, root);
}

/** A step of a JSON pointer (RFC 6901 section 4). */
function decode(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
