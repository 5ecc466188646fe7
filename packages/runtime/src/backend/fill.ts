import { own } from "../client/own.js";
import { isRecord } from "../client/styles/is-record.js";
import type { SchemaData } from "../schema/schema-data.js";
import type { Facts } from "./backend-table.js";
import type { Shape } from "./shape.js";

/** From what missing members are filled in. */
export interface Sources {
  readonly facts: Facts;
  readonly shapeOf: (schema?: SchemaData) => Shape;
  /** Makes up a value, if it can. */
  readonly make: (schema: SchemaData, seed: string, name: string) => unknown;
}

/**
 * A value as an answer would show it: members that its schema requires and that it lacks are filled in, and members that a
 * schema does not document, where it documents any, are left out.
 *
 * What goes with an identifying member comes first, then the only value that there can be, then what is made up.
 *
 * @param seed - on what the made up values depend
 * @returns what may share parts with the given value, which is not changed
 */
export const fill = (sources: Sources, schema: SchemaData | undefined, value: unknown, seed: string): unknown => {
  const { items, members, isOpen, required } = sources.shapeOf(schema);
  if (Array.isArray(value))
    return items === undefined ? value : value.map((item, at) => fill(sources, items, item, `${seed}/${at}`));
  if (!isRecord(value) || (isOpen && members.size + required.length === 0)) return value;
  const kept = Object.entries(value)
    .filter(([name, member]) => member !== undefined && (isOpen || members.has(name)))
    .map(([name, member]) => [name, fill(sources, members.get(name), member, `${seed}/${name}`)] as const);
  const missing = required
    .filter((name) => own(value, name) === undefined)
    .map((name) => [name, madeUp(sources, value, name, members.get(name) ?? true, `${seed}/${name}`)] as const);
  return Object.fromEntries([...kept, ...missing.filter(([, member]) => member !== undefined)]);
};

const madeUp = (
  { facts, shapeOf, make }: Sources,
  item: Readonly<Record<string, unknown>>,
  name: string,
  schema: SchemaData,
  seed: string,
): unknown => {
  for (const [member, value] of Object.entries(item)) {
    const known = own(own(own(facts, member), String(value)), name);
    if (known !== undefined) return structuredClone(known);
  }
  const { only } = shapeOf(schema);
  return only === undefined ? make(schema, idFor(item, name) ?? seed, name) : structuredClone(only);
};

/** The id that a member goes with, `roleId` with `roleName`: wherever the id stands, what is made up is the same. */
const idFor = (item: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const goesWith = (member: string): boolean => {
    const [, stem] = /^(.+?)[-_]?[Ii]d$/.exec(member) ?? [];
    return stem !== undefined && name.startsWith(stem);
  };
  const id = Object.keys(item).find(goesWith);
  return id && `${id}/${String(own(item, id))}/${name}`;
};
