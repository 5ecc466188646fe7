import type { SchemaData, SchemaObject } from "../schema/schema-data.js";

/** What a schema says of what is in a value, as far as that is known without the value. */
export interface Shape {
  /** Of an object: what is documented of its members. */
  readonly members: ReadonlyMap<string, SchemaData>;
  /** Of an object: the members that an answer must have. */
  readonly required: readonly string[];
  /** Of an object: the members that only answers must have, which are the server's to write (OpenAPI 3.1, `readOnly`). */
  readonly readOnly: ReadonlySet<string>;
  /** Of an object: whether there may be members that are not documented. */
  readonly isOpen: boolean;
  /** Of a list: what its items are. */
  readonly items: SchemaData | undefined;
  /** The only value that there can be; undefined where there are others. */
  readonly only: unknown;
  readonly isNumber: boolean;
}

/** Gives the shapes of schemas, each worked out once. */
export const shapes = (): ((schema?: SchemaData) => Shape) => {
  const known = new WeakMap<object, Shape>();
  const nothing = shapeOf([]);
  return (schema) => {
    if (typeof schema !== "object") return nothing;
    const shape = known.get(schema) ?? shapeOf(partsOf(schema));
    known.set(schema, shape);
    return shape;
  };
};

const shapeOf = (parts: readonly SchemaObject[]): Shape => {
  const members = new Map(parts.flatMap(({ properties = {} }) => Object.entries(properties)));
  const readOnly = new Set(parts.flatMap(({ requiredIn }) => requiredIn?.response ?? []));
  const choices = parts.map(({ const: value, enum: values = [value] }) => values);
  return {
    members,
    readOnly,
    required: [...new Set([...parts.flatMap(({ required = [] }) => required), ...readOnly])],
    isOpen: members.size === 0 || parts.some(mayHaveMore),
    items: parts.find(({ items }) => items !== undefined)?.items,
    only: choices.find((values) => values.length === 1 && values[0] !== undefined)?.[0],
    isNumber: parts.some(({ type }) => type === "integer" || type === "number"),
  };
};

/** Everything that a value must meet at once: the schema, what it refers to, `allOf`, and a single alternative to null. */
const partsOf = (schema: SchemaData | undefined, above: readonly SchemaData[] = []): SchemaObject[] => {
  if (typeof schema !== "object" || above.includes(schema)) return [];
  const { $ref, allOf = [] } = schema;
  const [only, ...others] = alternativesOf(schema);
  const inner = [$ref?.(), ...allOf, others.length === 0 ? only : undefined];
  return [schema, ...inner.flatMap((one) => partsOf(one, [...above, schema]))];
};

const alternativesOf = ({ oneOf, anyOf = [] }: SchemaObject): SchemaData[] =>
  (oneOf ?? anyOf).filter((one) => typeof one !== "object" || one.type !== "null");

/** Whether members are let through that `properties` does not name, or that other schemas may name. */
const mayHaveMore = (part: SchemaObject): boolean =>
  alternativesOf(part).length > 1 ||
  [part.additionalProperties ?? false, part.unevaluatedProperties ?? false].some((more) => more !== false) ||
  [part.patternProperties, part.dependentSchemas, part.if].some((more) => more !== undefined);
