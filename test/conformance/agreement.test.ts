/** `check` and ajv say the same of any value under any schema of a small grammar. */
import { check } from "@specloom/runtime/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonSchema } from "../support/json-schema-suite.ts";
import { toSchemaData } from "../support/to-schema-data.ts";

const NAMES = ["a", "b", "c~/d"] as const;
const name = fc.constantFrom(...NAMES);
const size = fc.nat({ max: 3 });

/** Values that often meet such schemas, and often just miss them. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false, 0, 1, 1.5, -2, 3, "", "a", "b", "aa", "é", "😀", "😀b"),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(name, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

const named = <T>(part: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(name, part, { maxKeys: 2, noNullPrototype: true });

const { schema } = fc.letrec<{ schema: JsonSchema }>((tie) => {
  const one = tie("schema");
  const some = fc.array(one, { minLength: 1, maxLength: 3 });
  const names = fc.uniqueArray(name, { maxLength: 2 });
  return {
    schema: fc.oneof(
      { maxDepth: 3, depthIdentifier: "schema" },
      { weight: 1, arbitrary: fc.boolean() },
      {
        weight: 5,
        // Every keyword but `unevaluated…`, which ajv gets wrong (known-differences.json).
        arbitrary: fc
          .record(
            {
              type: fc.oneof(
                fc.constantFrom("array", "boolean", "integer", "null", "number", "object", "string"),
                fc.constant(["null", "object"]),
                fc.constant(["array", "string"]),
              ),
              enum: fc.uniqueArray(value, {
                minLength: 1,
                maxLength: 3,
                comparator: (a, b) => JSON.stringify(a) === JSON.stringify(b),
              }),
              const: value,
              minimum: size,
              exclusiveMaximum: size,
              multipleOf: fc.constantFrom(1, 2, 0.5),
              minLength: size,
              maxLength: size,
              pattern: fc.constantFrom("^a", "^.$", "b$"),
              minItems: size,
              maxItems: size,
              uniqueItems: fc.boolean(),
              prefixItems: some,
              items: one,
              contains: one,
              minProperties: size,
              maxProperties: size,
              required: names,
              dependentRequired: named(names),
              dependentSchemas: named(one),
              properties: named(one),
              patternProperties: fc.dictionary(fc.constantFrom("^a", "~"), one, { maxKeys: 2, noNullPrototype: true }),
              additionalProperties: one,
              propertyNames: fc.constantFrom({ maxLength: 1 }, { pattern: "^[ab]" }, true),
              allOf: some,
              anyOf: some,
              oneOf: some,
              not: one,
              if: one,
              then: one,
              else: one,
            },
            { requiredKeys: [], noNullPrototype: true },
          )
          .chain((whole) =>
            fc
              .subarray(Object.keys(whole), { maxLength: 4 })
              // Beside `prefixItems`, ajv finds in an empty list what `contains` asks for.
              .map((keys) => (keys.includes("contains") ? keys.filter((key) => key !== "prefixItems") : keys))
              .map((keys) => Object.fromEntries(Object.entries(whole).filter(([key]) => keys.includes(key)))),
          ),
      },
    ),
  };
});

/**
 * What ajv makes of a value; undefined where its compiled code breaks, which it does for some `patternProperties` within
 * `anyOf`: it notes what is evaluated on an object that was never made.
 */
function verdictOf(validate: (value: unknown) => unknown, value: unknown): boolean | undefined {
  try {
    return validate(value) === true;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

test("check agrees with ajv", () => {
  const seen = { valid: 0, invalid: 0 };
  fc.assert(
    fc.property(schema, fc.array(value, { minLength: 1, maxLength: 5 }), (schema, values) => {
      // A new one each time: it keeps all that it ever compiled.
      const validate = new Ajv2020({
        strict: false,
        logger: false,
        validateSchema: false,
        meta: false,
        code: { optimize: false },
      }).compile(schema);
      const data = toSchemaData(schema);
      for (const value of values) {
        const found = check(data, value).length === 0;
        const valid = verdictOf(validate, value);
        if (valid === undefined) continue;
        seen[valid ? "valid" : "invalid"] += 1;
        expect(found, JSON.stringify({ schema, value })).toBe(valid);
      }
    }),
    { numRuns: 1000 },
  );
  // A generator that makes nothing but one kind of value would prove nothing.
  expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(400);
});
