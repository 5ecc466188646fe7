import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type SchemaData, type SchemaObject, check, formats } from "../schema/index.js";
import { synthesize, synthesizeMany } from "./index.js";

/**
 * A grammar of schemas that can all be met: each rule makes what it asks for from what there is. The names of a group are
 * disjoint from those of others, so that groups may be combined.
 */
const NAMES = ["id", "name", "email", "createdAt", "price", "count", "tags", "a/b~", "__proto__", "x"] as const;

/** Two numbers, the lesser first. */
const pair = (low: number, high: number): fc.Arbitrary<readonly [number, number]> =>
  fc
    .tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);

const atom = fc.constantFrom(
  "a",
  "\\d",
  "\\w",
  "\\S",
  "[a-f]",
  "[^x]",
  "\\p{Lu}",
  ".",
  "\\.",
  "[\\u00e0-\\u00ef]",
  "(?:q|rs)",
  "(t)",
);

const quantified = fc
  .tuple(atom, fc.constantFrom("", "", "*", "+", "?", "{2}", "{1,3}", "{2,}", "+?"))
  .map((parts) => parts.join(""));

const pattern = fc
  .tuple(fc.constantFrom("^", ""), fc.array(quantified, { minLength: 1, maxLength: 4 }), fc.constantFrom("$", ""))
  .map(([start, steps, end]) => start + steps.join("") + end);

const text: fc.Arbitrary<SchemaObject> = fc.oneof(
  fc.constant({ type: "string" }),
  pair(0, 30).map(([minLength, maxLength]) => ({ type: "string", minLength, maxLength })),
  fc.constantFrom(...Object.keys(formats), "byte", "duration").map((format) => ({ type: "string", format })),
  pattern.map((pattern) => ({ type: "string", pattern })),
  fc.integer({ min: 1, max: 20 }).map((minLength) => ({ type: "string", minLength, pattern: "^[a-z][\\w-]*$" })),
);

/** A multiple of a step lies in the range. */
const number: fc.Arbitrary<SchemaObject> = fc
  .tuple(fc.constantFrom(1, 2, 7, 0.5, 0.01), fc.integer({ min: -500, max: 500 }), fc.boolean(), fc.boolean())
  .map(([step, times, exclusive, bounded]) => {
    const value = Number((step * times).toPrecision(15));
    const low = exclusive ? { exclusiveMinimum: value - step / 2 } : { minimum: value };
    const high = bounded ? { maximum: value + step / 4 } : {};
    return { type: Number.isInteger(step) ? "integer" : "number", multipleOf: step, ...low, ...high };
  });

/** As a document has it: without a negative zero. */
const json = fc.jsonValue({ maxDepth: 1 }).map((value): unknown => JSON.parse(JSON.stringify(value)));

const listed: fc.Arbitrary<SchemaObject> = fc.oneof(
  fc
    .uniqueArray(fc.jsonValue({ maxDepth: 1 }), {
      minLength: 1,
      maxLength: 4,
      selector: (value) => JSON.stringify(value),
    })
    .map((values) => ({ enum: values })),
  json.map((value) => ({ const: value })),
);

const scalar: fc.Arbitrary<SchemaObject> = fc.oneof(
  text,
  number,
  listed,
  fc.constant({ type: "boolean" }),
  fc.constant({ type: "null" }),
  fc.constant({}),
);

/** An interface would not be the record that `letrec` wants. */
type Grammar = {
  readonly any: SchemaData;
  readonly list: SchemaObject;
  readonly object: SchemaObject;
  readonly composed: SchemaObject;
};

const list = (any: fc.Arbitrary<SchemaData>): fc.Arbitrary<SchemaObject> =>
  fc.oneof(
    fc.tuple(any, pair(0, 4)).map(([items, [minItems, maxItems]]) => ({ type: "array", items, minItems, maxItems })),
    // Enough of them for every length.
    pair(0, 5).map(([minItems, maxItems]) => ({
      type: "array",
      items: { type: "string", minLength: 2 },
      uniqueItems: true,
      minItems,
      maxItems,
    })),
    fc.array(any, { minLength: 1, maxLength: 3 }).map((prefixItems) => ({ type: "array", prefixItems, items: false })),
    fc
      .array(any, { minLength: 1, maxLength: 3 })
      .map((prefixItems) => ({ allOf: [{ type: "array", prefixItems }], unevaluatedItems: false })),
    fc
      .tuple(any, fc.integer({ min: 0, max: 3 }))
      .map(([contains, minContains]) => ({ type: "array", contains, minContains })),
    fc.constant({
      type: "array",
      items: { type: "integer" },
      contains: { minimum: 1000 },
      maxContains: 2,
      minItems: 3,
    }),
  );

/** Members, some of them required. */
const members = (any: fc.Arbitrary<SchemaData>, names: readonly string[] = NAMES): fc.Arbitrary<SchemaObject> =>
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
      fc.array(any, { minLength: 4, maxLength: 4 }),
      fc.nat({ max: 4 }),
    )
    .map(([chosen, schemas, required]) => ({
      type: "object",
      properties: Object.fromEntries(chosen.map((name, index) => [name, schemas[index] ?? true])),
      required: chosen.slice(0, required),
    }));

const namesOf = ({ properties = {} }: SchemaObject): readonly string[] => Object.keys(properties);

const object = (any: fc.Arbitrary<SchemaData>): fc.Arbitrary<SchemaObject> =>
  fc.oneof(
    members(any),
    members(any).map((schema) => ({
      ...schema,
      additionalProperties: false,
      minProperties: Math.min(1, schema.required?.length ?? 0),
    })),
    members(any).map((schema) => ({ ...schema, maxProperties: schema.required?.length ?? 0 })),
    members(any).map((schema) => ({ ...schema, dependentRequired: { [namesOf(schema)[0] ?? ""]: namesOf(schema) } })),
    members(any).map((schema) => ({ ...schema, not: { required: ["never"] } })),
    fc
      .tuple(any, fc.integer({ min: 0, max: 3 }))
      .map(([additionalProperties, minProperties]) => ({ type: "object", additionalProperties, minProperties })),
    fc.tuple(any, fc.nat({ max: 3 })).map(([schema, minProperties]) => ({
      type: "object",
      patternProperties: { "^x-[a-z]+$": schema },
      additionalProperties: false,
      minProperties,
    })),
    fc.tuple(any, fc.nat({ max: 3 })).map(([schema, minProperties]) => ({
      type: "object",
      propertyNames: { pattern: "^[a-z]{3,5}$" },
      additionalProperties: schema,
      minProperties,
    })),
    // What is required one way alone.
    members(any).map(({ required = [], ...schema }) => ({
      ...schema,
      requiredIn: { response: required, request: [] },
    })),
    members(any).map(({ required = [], ...schema }) => ({
      ...schema,
      required: required.slice(0, 1),
      not: { required: ["zz"] },
      dependentSchemas: { [required[0] ?? "zz"]: { minProperties: 1 } },
    })),
  );

/** An object whose `kind` is a text of its own. */
const tagged = (kind: string, schema: SchemaObject): SchemaObject => ({
  ...schema,
  properties: { ...schema.properties, kind: { const: kind } },
  required: [...(schema.required ?? []), "kind"],
});

const composed = (any: fc.Arbitrary<SchemaData>): fc.Arbitrary<SchemaObject> =>
  fc.oneof(
    fc.tuple(members(any, ["id", "name", "tags"]), members(any, ["count", "price", "x"])).map((allOf) => ({ allOf })),
    fc
      .tuple(members(any, ["id", "name", "tags"]), members(any, ["count", "price", "x"]))
      .map(([one, other]) => ({ ...one, allOf: [other], unevaluatedProperties: false })),
    fc.array(any, { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
    // The first cannot be met.
    any.map((schema) => ({
      anyOf: [{ allOf: [{ type: "string" }, { type: "object" }] }, { type: "integer", minimum: 2, maximum: 1 }, schema],
    })),
    any.map((schema) => ({ anyOf: [{ type: "null" }, schema] })),
    any.map((schema) => ({ allOf: [schema, { $ref: () => schema }] })),
    fc.tuple(text, number, members(any)).map((oneOf) => ({ oneOf })),
    fc.tuple(members(any), members(any)).map(([one, other]) => ({
      oneOf: [tagged("a", one), tagged("b", other)],
      discriminator: { property: "kind", mapping: { a: 0, b: 1 } },
    })),
    fc.tuple(members(any, ["id", "name"]), members(any, ["count", "price"])).map(([then, otherwise]) => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { enum: ["a", "b"] } },
      if: { properties: { kind: { const: "a" } } },
      then,
      else: otherwise,
    })),
    text.map((schema) => ({ ...schema, not: { const: "never" } })),
    text.map((schema) => ({ ...schema, type: ["null", "string"] })),
    // Recursive by a list, by an alternative, and by a member that need not be there.
    any.map((schema) => {
      const tree: SchemaObject = {
        type: "object",
        required: ["value", "children", "next"],
        properties: {
          value: schema,
          children: { type: "array", items: { $ref: () => tree } },
          next: { anyOf: [{ $ref: () => tree }, { type: "null" }] },
          parent: { $ref: () => tree },
        },
      };
      return tree;
    }),
  );

const { any } = fc.letrec<Grammar>((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, scalar, tie("list"), tie("object"), tie("composed")),
  list: list(tie("any")),
  object: object(tie("any")),
  composed: composed(tie("any")),
}));

const seed = fc.oneof(fc.string(), fc.integer());
const direction = fc.constantFrom("request", "response");

test("what is made is valid, and the same for the same seed", () => {
  fc.assert(
    fc.property(any, seed, direction, fc.constantFrom(...NAMES), (schema, seed, direction, name) => {
      const value = synthesize(schema, { seed, direction, name });
      expect(check(schema, value, { formats, direction })).toEqual([]);
      expect(synthesize(schema, { seed, direction, name })).toEqual(value);
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test("what is made is JSON", () => {
  fc.assert(
    fc.property(any, seed, (schema, seed) => {
      const value = synthesize(schema, { seed });
      expect(JSON.parse(JSON.stringify({ value }))).toEqual({ value });
    }),
  );
});

test("texts of different seeds differ", () => {
  // Eight texts: by chance they are the same once in more tries than there are seeds.
  const schema: SchemaData = { type: "array", items: { type: "string" }, minItems: 8 };
  fc.assert(
    fc.property(fc.uniqueArray(seed, { minLength: 2, maxLength: 2, selector: String }), ([one, other]) => {
      expect(synthesize(schema, { seed: one })).not.toEqual(synthesize(schema, { seed: other }));
    }),
  );
});

test("a longer list begins as a shorter one", () => {
  fc.assert(
    fc.property(members(any), seed, fc.nat({ max: 4 }), (schema, seed, count) => {
      const item = { ...schema, properties: { ...schema.properties, id: { type: "string" } }, required: ["id"] };
      const long = synthesizeMany(item, 5, { seed });
      expect(synthesizeMany(item, count, { seed })).toEqual(long.slice(0, count));
      expect(new Set(long.map((one) => Object(one).id)).size).toBe(5);
    }),
    { numRuns: 50 },
  );
});
