import type { SchemaData, SchemaObject } from "../schema/schema-data.js";
import type { Part } from "./site.js";
import { within } from "./within.js";

type Parts = readonly Part<SchemaData>[];

const isNull = (schema: SchemaData): boolean =>
  typeof schema === "object" && (schema.type === "null" || schema.const === null);

/** What holds of the value of an alternative that a discriminator names (OpenAPI 3.1 section 4.8.25). */
function tag({ discriminator }: SchemaObject, index: number): SchemaObject | undefined {
  const { property = "", mapping = {} } = discriminator ?? {};
  const names = Object.keys(mapping).filter((name) => mapping[name] === index);
  return names.length > 0 ? { properties: { [property]: { enum: names } }, required: [property] } : undefined;
}

/** The members that an alternative declares, itself or by one reference. */
function propertiesOf(schema: SchemaData): Readonly<Record<string, SchemaData>> {
  const own = typeof schema === "object" ? schema : {};
  const target = own.$ref?.();
  return own.properties ?? (typeof target === "object" ? target.properties : undefined) ?? {};
}

/** What keeps a value out of the other alternatives: for each, a member that this one leaves open and that is wrong there. */
const apart = (schema: SchemaData, others: readonly SchemaData[]): SchemaObject[] =>
  others.flatMap((other) => {
    const mine = propertiesOf(schema);
    const entry = Object.entries(propertiesOf(other)).find(([name]) => !Object.hasOwn(mine, name));
    return entry ? [{ required: [entry[0]], properties: { [entry[0]]: { not: entry[1] } } }] : [];
  });

/**
 * The alternatives of `anyOf` or `oneOf` in the order in which they are tried: as their discriminator names them, bare,
 * `null`, and where one alone may be met, each with something that the others refuse.
 */
export function alternatives(part: Part, schemas: readonly SchemaData[], keyword: "anyOf" | "oneOf"): readonly Parts[] {
  const beside = (schema: SchemaObject): Part => ({ schema, at: part.at, whole: false });
  const ways = schemas.flatMap((schema, index) => {
    const tagged = tag(part.schema, index);
    const spoilt =
      keyword === "oneOf"
        ? apart(
            schema,
            schemas.filter((other) => other !== schema),
          )
        : [];
    return within(part, schema, keyword, index).flatMap((place) => [
      ...(tagged ? [{ order: 0, way: [place, beside(tagged)] }] : []),
      { order: isNull(schema) ? 2 : 1, way: [place] },
      ...(spoilt.length > 0 ? [{ order: 3, way: [place, ...spoilt.map(beside)] }] : []),
    ]);
  });
  return ways.sort((a, b) => a.order - b.order).map(({ way }) => way);
}
