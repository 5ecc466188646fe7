import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptySchema } from "../lower/schema.ts";
import type { JsonValue } from "../model.ts";
import { inputCode } from "./sample-code.ts";
import { sampleOf, sampleParameters } from "./sample.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";

function sample(schema: string, others = "Z: {}"): JsonValue {
  const { model } = contextOf(`components: { schemas: { S: ${schema}, ${others} } }`);
  return sampleOf(model, { ...emptySchema("/x"), ref: "S" });
}

const ref = (name: string): string => `{ $ref: "#/components/schemas/${name}" }`;

test.each<[string, JsonValue]>([
  ["{}", null],
  ["true", null],
  ["{ type: string }", "text"],
  ["{ type: string, format: uuid }", "2f1c7a52-7a3e-4a51-9d5c-3b1f0b0d6c11"],
  ["{ type: string, format: toString }", "text"],
  ["{ type: string, minLength: 6 }", "textxx"],
  ["{ type: string, maxLength: 2 }", "te"],
  ["{ type: boolean }", true],
  ["{ type: 'null' }", null],
  ["{ type: [string, 'null'] }", "text"],
  ["{ type: integer }", 1],
  ["{ type: integer, minimum: 0.5 }", 1],
  ["{ type: integer, minimum: 7 }", 7],
  ["{ type: integer, maximum: -7 }", -7],
  ["{ type: integer, exclusiveMinimum: 7 }", 8],
  ["{ type: integer, exclusiveMaximum: -7 }", -8],
  ["{ type: number, exclusiveMinimum: 0, exclusiveMaximum: 1 }", 0.5],
  ["{ type: integer, multipleOf: 5, minimum: 6 }", 10],
  ["{ type: integer, multipleOf: 5, maximum: 3 }", 0],
  ["{ type: array }", [null]],
  ["{ type: array, items: { type: string } }", ["text"]],
  ["{ items: { type: string } }", ["text"]],
  ["{ type: array, items: { type: string }, minItems: 2 }", ["text", "text"]],
  ["{ type: array, items: { type: string }, maxItems: 0 }", []],
  ["{ type: array, prefixItems: [{ type: string }, { type: integer }] }", ["text", 1]],
  ["{ type: array, prefixItems: [{ type: string }], items: { type: integer }, minItems: 3 }", ["text", 1, 1]],
  ["{ type: object, properties: { a: { type: string }, b: {} }, required: [a] }", { a: "text" }],
  ["{ properties: { a: { type: string } }, required: [a] }", { a: "text" }],
  ["{ type: object, required: [x], additionalProperties: { type: integer } }", { x: 1 }],
  ["{ const: null, type: string }", null],
  ["{ const: 0 }", 0],
  ["{ enum: [b, a] }", "b"],
  ["{ enum: [null], type: [string, 'null'] }", null],
  ["{ type: string, default: '' }", ""],
  ["{ type: string, examples: [x, y] }", "x"],
])("%s is %j", (schema, value) => {
  expect(sample(schema)).toEqual(value);
});

describe("parts", () => {
  test("of a whole come together, required in one and described in another", () => {
    const others =
      "A: { type: object, properties: { a: { type: string }, b: { type: integer } } }, B: { required: [b] }";
    expect(sample(`{ allOf: [${ref("A")}, ${ref("B")}, { required: [a] }] }`, others)).toEqual({ a: "text", b: 1 });
    expect(
      sample("{ type: object, properties: { a: {}, b: {} }, oneOf: [{ required: [a] }, { required: [b] }] }"),
    ).toEqual({ a: null });
  });

  test("of a choice: the first, told by its discriminator", () => {
    const cat = "Cat: { type: object, required: [kind], properties: { kind: { type: string } } }";
    const choice = (rest: string): string =>
      `{ oneOf: [${ref("Cat")}, { type: string }], discriminator: { propertyName: kind${rest} } }`;
    expect(sample(choice(", mapping: { puss: '#/components/schemas/Cat' }"), cat)).toEqual({ kind: "puss" });
    expect(sample(choice(""), cat)).toEqual({ kind: "Cat" });
    expect(sample("{ anyOf: [{ type: string }, { type: integer }] }")).toBe("text");
  });

  test("that say null give way", () => {
    expect(sample("{ type: [string, 'null'], allOf: [{}] }")).toBe("text");
  });
});

describe("recursion", () => {
  test.each<[string, JsonValue]>([
    [
      `{ type: object, required: [next], properties: { next: { anyOf: [${ref("S")}, { type: 'null' }] } } }`,
      { next: null },
    ],
    [`{ type: object, required: [all], properties: { all: { type: array, items: ${ref("S")} } } }`, { all: [] }],
    [`{ type: [object, 'null'], required: [next], properties: { next: ${ref("S")} } }`, null],
    [`{ anyOf: [${ref("S")}, { type: string }] }`, "text"],
    [`{ oneOf: [{ type: object, required: [not], properties: { not: ${ref("S")} } }, { type: integer }] }`, 1],
    [`{ type: object, required: [next], properties: { next: ${ref("S")} } }`, null],
    [`{ type: array, minItems: 1, items: ${ref("S")} }`, null],
  ])("%s is %j", (schema, value) => {
    expect(sample(schema)).toEqual(value);
  });

  test.each(["allOf: [X, X]", "oneOf: [X, X]", "required: [a, b], properties: { a: X, b: X }", "prefixItems: [X, X]"])(
    "forty schemas of { %s } cost little",
    (shape) => {
      const levels = Array.from(
        { length: 40 },
        (_, level) => `L${level}: { ${shape.replaceAll("X", ref(`L${level + 1}`))} }`,
      );
      const start = performance.now();
      expect(JSON.stringify(sample(ref("L0"), [...levels, "L40: { type: object }"].join(", "))).length).toBeLessThan(
        100_000,
      );
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});

test("numbers are within their bounds, where there are any within", () => {
  const bound = fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined });
  fc.assert(
    fc.property(
      bound,
      bound,
      bound,
      bound,
      fc.constantFrom(undefined, 1, 2, 5),
      (minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf) => {
        const low = Math.max(minimum ?? -100, (exclusiveMinimum ?? -100) + 1);
        const high = Math.min(maximum ?? 100, (exclusiveMaximum ?? 100) - 1);
        fc.pre(high - low >= (multipleOf ?? 1));
        const value = sample(
          JSON.stringify({ type: "integer", minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }),
        );
        expect(
          typeof value === "number" && value >= low && value <= high && Math.abs(value % (multipleOf ?? 1)) === 0,
        ).toBe(true);
      },
    ),
  );
});

test("members called __proto__ are members", () => {
  expect(
    JSON.stringify(sample('{ type: object, required: [__proto__], properties: { "__proto__": { type: string } } }')),
  ).toBe('{"__proto__":"text"}');
});

test("an input holds what is required, by its place", () => {
  const context = contextOf(`
paths:
  /{a}:
    post:
      parameters:
        - { name: a, in: path, schema: { type: string }, example: a1 }
        - { name: b, in: query, required: true, schema: { type: integer } }
        - { name: c, in: query, schema: { type: integer } }
        - { name: X-D, in: header, required: true, schema: { type: string } }
        - { name: e, in: cookie, required: true, schema: { type: string } }
      requestBody: { required: true, content: { application/json: { example: { f: 1 } } } }`);
  const operation = onlyOperation(context);
  expect(sampleParameters(context.model, operation)).toEqual({
    path: { a: "a1" },
    query: { b: 1 },
    headers: { "X-D": "text" },
    cookies: { e: "text" },
  });
  expect(inputCode(context, operation)).toContain("body: { f: 1 }");
});

test("bytes and files of a form are blobs in the code of an input", () => {
  const context = contextOf(`
paths:
  /files:
    put:
      requestBody: { required: true, content: { image/png: { schema: { type: string, format: binary } } } }
    post:
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file, name]
              properties: { file: { type: string, format: binary }, name: { type: string }, more: { type: string } }`);
  expect(context.model.operations.map((operation) => inputCode(context, operation))).toEqual([
    '{ body: { file: new Blob(), name: "text" } }',
    "{ body: new Blob() }",
  ]);
});
