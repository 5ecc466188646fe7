import type { Scalar, Shape } from "../parameters/shape.js";
import type { SchemaData, SchemaObject } from "../schema/schema-data.js";

const any: Shape = { any: true };

/**
 * What the text of a parameter is expected to be, by its schema. Where a schema leads back to itself, or says nothing of
 * types, it may be anything.
 */
export function shapeOf(schema: SchemaData, above: ReadonlySet<SchemaObject> = new Set()): Shape {
  const parts = partsOf(schema);
  if (parts.some((part) => above.has(part))) return any;
  const seen = new Set([...above, ...parts]);
  const types = new Set(parts.flatMap((part) => typesOf(part)));
  if (types.size > 0) return single([...types].map((type) => shapeOfType(type, parts, seen)));
  const alternatives = parts.flatMap(({ anyOf, oneOf }) => oneOf ?? anyOf ?? []);
  return alternatives.length > 0 ? single(alternatives.map((one) => shapeOf(one, seen))) : any;
}

const single = (shapes: readonly Shape[]): Shape => (shapes.length === 1 ? (shapes[0] ?? any) : shapes);

/** All that must hold of one value: the schema, what it refers to, and `allOf`. */
function partsOf(schema: SchemaData, found: Set<SchemaObject> = new Set()): readonly SchemaObject[] {
  if (typeof schema === "boolean" || found.has(schema)) return [...found];
  found.add(schema);
  for (const part of schema.allOf ?? []) partsOf(part, found);
  if (schema.$ref !== undefined) partsOf(schema.$ref(), found);
  return [...found];
}

function typesOf({ type, properties, items, prefixItems, enum: values, const: only }: SchemaObject): readonly string[] {
  if (type !== undefined) return [type].flat();
  if (properties !== undefined) return ["object"];
  if (items !== undefined || prefixItems !== undefined) return ["array"];
  const listed = values ?? (only === undefined ? [] : [only]);
  return listed.map((value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value));
}

const scalars: readonly Scalar[] = ["string", "number", "integer", "boolean", "null"];

function shapeOfType(type: string, parts: readonly SchemaObject[], above: ReadonlySet<SchemaObject>): Shape {
  const scalar = scalars.find((one) => one === type);
  if (scalar !== undefined) return scalar;
  if (type === "array") {
    const items = parts.flatMap((part) => [
      ...(part.items === undefined ? [] : [part.items]),
      ...(part.prefixItems ?? []),
    ]);
    return { array: items.length === 0 ? any : single(items.map((one) => shapeOf(one, above))) };
  }
  const members = parts.flatMap(({ properties = {} }) => Object.entries(properties));
  const object = Object.fromEntries(members.map(([name, member]) => [name, shapeOf(member, above)]));
  const rest = parts.flatMap(({ additionalProperties = false }) =>
    additionalProperties === false ? [] : [additionalProperties],
  );
  return rest.length === 0 ? { object } : { object, rest: single(rest.map((one) => shapeOf(one, above))) };
}
