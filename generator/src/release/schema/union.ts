import type { JsonValue, Model, Schema, SchemaType } from "../../model.ts";
import { expand, type Leaf } from "./expand.ts";
import type { Flat } from "./flatten.ts";

/** What a value of TypeScript's that has no members can be; bytes are a `Blob`. */
export type ScalarName = "string" | "number" | "boolean" | "bytes";

/** All that a union allows of one scalar type. */
export interface Scalar {
  readonly name: ScalarName;
  /** Only these, by their JSON text; undefined where any will do. */
  readonly values: ReadonlyMap<string, JsonValue> | undefined;
  /** No number but integers. */
  readonly integer: boolean;
  readonly format: string | undefined;
  /** What holds at once, where the union mentions the type once. */
  readonly parts: readonly Schema[] | undefined;
}

/** A schema as the union of types that a TypeScript consumer sees, however it is written down. */
export interface Union {
  readonly nullable: boolean;
  /** Anything goes. */
  readonly unknown: boolean;
  readonly scalars: ReadonlyMap<ScalarName, Scalar>;
  readonly arrays: readonly Leaf[];
  readonly objects: readonly Leaf[];
}

/** The union that a schema is: `oneOf` and `anyOf`, lists of types, enums and `const`s all end in the same form. */
export function unionOf(model: Model, flat: Flat): Union {
  const typed = expand(model, flat).map((leaf) => ({ leaf, types: typesOf(leaf.parts) }));
  const leavesOf = (type: SchemaType): Leaf[] =>
    typed.filter(({ types }) => types?.has(type) ?? false).map(({ leaf }) => leaf);
  return {
    nullable: leavesOf("null").length > 0,
    unknown: typed.some(({ types }) => types === undefined),
    scalars: scalarsOf(leavesOf),
    arrays: leavesOf("array"),
    objects: leavesOf("object"),
  };
}

function scalarsOf(leavesOf: (type: SchemaType) => Leaf[]): Map<ScalarName, Scalar> {
  const strings = leavesOf("string");
  const integers = leavesOf("integer");
  const numbers = leavesOf("number");
  const made = [
    scalar(
      "string",
      strings.filter((leaf) => !isBytes(leaf)),
      false,
    ),
    scalar("bytes", strings.filter(isBytes), false),
    scalar("number", [...new Set([...numbers, ...integers])], numbers.length === 0),
    scalar("boolean", leavesOf("boolean"), false),
  ];
  return new Map(made.flatMap((one) => (one === undefined ? [] : [[one.name, one]])));
}

function isBytes({ parts }: Leaf): boolean {
  return parts.some(({ format }) => format === "binary") && valuesOf(parts) === undefined;
}

function scalar(name: ScalarName, leaves: readonly Leaf[], integer: boolean): Scalar | undefined {
  const [first, ...others] = leaves;
  if (first === undefined) return undefined;
  const lists = leaves.map(({ parts }) => valuesOf(parts));
  const all = lists.flatMap((list) => list ?? []).filter((value) => fits(name, value));
  return {
    name,
    values: lists.includes(undefined) ? undefined : new Map(all.map((value) => [JSON.stringify(value), value])),
    integer,
    format: first.parts.find(({ format }) => format !== undefined)?.format,
    parts: others.length === 0 ? first.parts : undefined,
  };
}

function fits(name: ScalarName, value: JsonValue): boolean {
  return name === "bytes" ? false : typeof value === name;
}

/** The values that all of some parts allow; undefined where none of them lists any. */
export function valuesOf(parts: readonly Schema[]): readonly JsonValue[] | undefined {
  const lists = parts.flatMap((part) => [
    ...(part.const === undefined ? [] : [[part.const.value]]),
    ...(part.enum === undefined ? [] : [part.enum]),
  ]);
  const [first, ...others] = lists;
  return first?.filter((value) => others.every((list) => list.some((other) => same(other, value))));
}

function same(a: JsonValue, b: JsonValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The types that all of some parts allow; undefined where anything goes. */
function typesOf(parts: readonly Schema[]): ReadonlySet<SchemaType> | undefined {
  const stated = parts.filter(({ types }) => types.length > 0).map(({ types }) => new Set(types));
  const values = valuesOf(parts);
  const [first, ...others] = stated;
  if (first === undefined) return values === undefined ? inferred(parts) : new Set(values.map(typeOf));
  const types = others.reduce(intersection, first);
  if (values !== undefined && types.has("null") && !values.includes(null)) types.delete("null");
  return types;
}

function intersection(a: Set<SchemaType>, b: Set<SchemaType>): Set<SchemaType> {
  const both = [...a].filter((type) => b.has(type) || (type === "integer" && b.has("number")));
  return new Set([...both, ...(a.has("number") && b.has("integer") ? (["integer"] as const) : [])]);
}

function typeOf(value: JsonValue): SchemaType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  if (typeof value === "string") return "string";
  return typeof value === "boolean" ? "boolean" : "object";
}

/** A schema without a type is an object or a list where it says what one holds. */
function inferred(parts: readonly Schema[]): ReadonlySet<SchemaType> | undefined {
  if (parts.some(({ not }) => not !== undefined && isEmpty(not))) return new Set();
  if (parts.some(({ properties, required }) => properties.size > 0 || required.size > 0)) return new Set(["object"]);
  if (parts.some(({ statedProperties }) => statedProperties.additional !== undefined)) return new Set(["object"]);
  if (parts.some(({ items, prefixItems }) => items !== undefined || prefixItems.length > 0)) return new Set(["array"]);
  return undefined;
}

/** Whether a schema allows everything. */
export function isEmpty(schema: Schema): boolean {
  const { pointer: _pointer, docs: _docs, examples: _examples, default: _default, ...rest } = schema;
  return Object.values(rest).every((member) => isNothing(member));
}

function isNothing(member: unknown): boolean {
  if (member === undefined || member === false || member === true) return true;
  if (member instanceof Map || member instanceof Set) return member.size === 0;
  return typeof member === "object" && member !== null && Object.values(member).every((inner) => inner === undefined);
}
