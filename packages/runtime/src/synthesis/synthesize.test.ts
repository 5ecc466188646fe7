import { describe, expect, test } from "vitest";
import { type SchemaData, check, formats } from "../schema/index.js";
import { SynthesisError, type SynthesisOptions, synthesize, synthesizeMany } from "./index.js";

/** A value of a schema that `check` has nothing to say against. */
function made(schema: SchemaData, options: SynthesisOptions = {}): unknown {
  const value = synthesize(schema, { seed: "tests", ...options });
  expect(check(schema, value, { formats, direction: options.direction })).toEqual([]);
  return value;
}

/** Why nothing is made, as `keyword pointer`. */
function refused(schema: SchemaData): string {
  try {
    return `made ${JSON.stringify(synthesize(schema))}`;
  } catch (error) {
    if (!(error instanceof SynthesisError)) throw error;
    return `${error.keyword} ${error.pointer}`;
  }
}

/** A schema with annotations, which `SchemaData` does not list. */
const annotated = (schema: object): SchemaData => schema;

const PERSON = {
  type: "object",
  required: ["id"],
  properties: {
    id: { type: "string" },
    name: { type: "string" },
    email: { type: "string", format: "email" },
    createdAt: { type: "string", format: "date-time" },
    updatedAt: { type: "string", format: "date-time" },
  },
} as const satisfies SchemaData;

describe("texts", () => {
  test.each([
    ["email", /^[a-z]+\.[a-z]+@example\.com$/],
    ["workEmail", /@example\.com$/],
    ["firstName", /^[A-Z][a-z]+$/],
    ["last_name", /^[A-Z][a-z]+$/],
    ["user-name", /^[a-z]+\.[a-z]+$/],
    ["name", /^[A-Z][a-z]+ [a-z]+$/],
    ["userId", /^[a-z\d]{12}$/],
    ["slug", /^[a-z]+-[a-z]+$/],
    ["phoneNumber", /^\+120255501\d\d$/],
    ["avatarURL", /^https:\/\/example\.com\/[a-z-]+\.png$/],
    ["countryCode", /^[A-Z]{2}$/],
    ["currency", /^[A-Z]{3}$/],
    ["description", /^The [a-z ]+\.$/],
    ["createdAt", /^2024-\d\d-\d\dT\d\d:\d\d:\d\dZ$/],
    ["expiresAt", /^2040-/],
    ["nextCursor", /^[a-z\d]{24}$/],
    ["version", /^\d\.\d\.\d$/],
    ["whatever", /^[a-z]+ [a-z]+$/],
  ])("%s looks like one", (name, expected) => {
    expect(made({ type: "string" }, { name })).toMatch(expected);
  });

  test.each([
    ...Object.keys(formats),
    "idn-email",
    "duration",
    "byte",
    "uri-reference",
    "iri",
    "json-pointer",
    "regex",
  ])("%s is of its format", (format) => {
    for (let seed = 0; seed < 30; seed++) made({ type: "string", format }, { seed });
  });

  test("a format is met whatever the name says", () => {
    expect(made({ type: "string", format: "uuid" }, { name: "email" })).toMatch(/^[\da-f-]{36}$/);
    expect(made({ type: "string", format: "date-time" }, { name: "updatedAt" })).toMatch(/^2025-/);
  });

  test.each([
    [{ minLength: 40 }],
    [{ maxLength: 3 }],
    [{ minLength: 70, maxLength: 70, format: "email" }],
    [{ maxLength: 7, format: "email" }],
    [{ minLength: 200, format: "uri" }],
    [{ maxLength: 6, format: "hostname" }],
    [{ maxLength: 0 }],
  ])("lengths are kept: %j", (schema) => {
    made({ type: "string", ...schema }, { name: "email" });
  });
});

describe("patterns", () => {
  test.each([
    "^[A-Z]{3}-\\d{4,}$",
    "^(?:[a-z]+|\\d+)(?:\\.(?:[a-z]+|\\d+)){2}$",
    "^\\p{Lu}\\p{Script=Greek}+\\u00e9$",
    "^(?<q>[ab])x\\k<q>\\1$",
    "^(?=.*\\d)(?=.*[!@])(?=.*[A-Z])[^\\s]{12,20}$",
    "^(?!admin)[a-z]{5,8}$",
    "^#[\\da-f]{6}$",
    "^[\\u4e00-\\u9fa5]{2,4}$",
    "^\\S+@\\S+\\.\\S+$",
    "middle",
    "^$",
    "^\\/v1\\/[^/]+$",
    "^[+-]?\\d{1,3}(,\\d{3})*(\\.\\d+)?$",
    "^\\s\\W\\D$",
    "\\bword\\b",
    "^😀{2}.$",
  ])("%s is matched", (pattern) => {
    for (let seed = 0; seed < 20; seed++)
      expect(made({ type: "string", pattern }, { seed })).toMatch(new RegExp(pattern, "u"));
  });

  test("lengths are kept beside a pattern", () => {
    const pattern = "^[a-z]+-[a-z]*$";
    expect(made({ type: "string", pattern, minLength: 300, maxLength: 300 })).toHaveLength(300);
    expect(made({ type: "string", pattern, maxLength: 2 })).toMatch(/^[a-z]-$/);
  });

  test("two patterns are both tried for", () => {
    made({ allOf: [{ type: "string", pattern: "^[a-z]{6}$" }, { pattern: "^[^aeiou]" }] });
  });
});

describe("numbers", () => {
  test.each([
    [{ type: "integer", minimum: 7, maximum: 7 }],
    [{ type: "integer", exclusiveMinimum: 1, exclusiveMaximum: 3 }],
    [{ type: "number", exclusiveMinimum: 0, exclusiveMaximum: 0.001 }],
    [{ type: "number", multipleOf: 0.01, minimum: 19.98, maximum: 19.99 }],
    [{ allOf: [{ type: "number", multipleOf: 6 }, { multipleOf: 4 }], minimum: 13, maximum: 30 }],
    [{ type: "integer", multipleOf: 0.5, maximum: -1000 }],
    [{ type: "integer", minimum: 9007199254740991 }],
    [{ type: "integer", format: "int32", minimum: 2 ** 31 - 1 }],
    [{ type: "number", minimum: -0.5, maximum: -0.25 }],
  ])("%j", (schema) => {
    for (let seed = 0; seed < 10; seed++) made(schema, { seed });
  });

  test("a name tells the range", () => {
    expect(made({ type: "number" }, { name: "unitPrice" })).toBeGreaterThan(0);
    expect(made({ type: "integer" }, { name: "year" })).toBeGreaterThan(1989);
  });
});

describe("lists", () => {
  test.each<[SchemaData, (value: unknown) => void]>([
    [{ type: "array", items: { type: "string" } }, (value) => expect(value).toHaveLength(2)],
    [
      { type: "array", items: { enum: [1, 2, 3, 4] }, uniqueItems: true, minItems: 4 },
      (value) => expect(value).toHaveLength(4),
    ],
    [
      { type: "array", items: { type: "boolean" }, uniqueItems: true, maxItems: 9 },
      (value) => expect(value).toHaveLength(2),
    ],
    [
      { type: "array", prefixItems: [{ const: 1 }, { const: 2 }], items: false },
      (value) => expect(value).toEqual([1, 2]),
    ],
    [
      { type: "array", prefixItems: [{ const: 1 }], contains: { const: 7 }, minContains: 2 },
      (value) => expect(value).toEqual([1, 7, 7]),
    ],
    [
      { type: "array", items: { type: "integer" }, contains: { const: 3 }, maxContains: 1, minItems: 3 },
      (value) => expect(value).toHaveLength(3),
    ],
    [
      { type: "array", prefixItems: [true, true], contains: { const: 7 }, maxItems: 2 },
      (value) => expect(value).toContain(7),
    ],
    [{ type: "array", prefixItems: [{ const: 1 }], unevaluatedItems: false }, (value) => expect(value).toEqual([1])],
    [{ type: "array", maxItems: 0, items: { type: "string" } }, (value) => expect(value).toEqual([])],
    [{ type: "array", items: false }, (value) => expect(value).toEqual([])],
  ])("%j", (schema, expected) => {
    expected(made(schema));
  });
});

describe("objects", () => {
  test("what is said of one person fits together", () => {
    expect(made(PERSON, { name: "user" })).toEqual({
      id: expect.any(String),
      name: expect.stringMatching(/^[A-Z][a-z]+ [A-Z][a-z]+$/),
      email: expect.any(String),
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    });
    const { name, email } = Object(made(PERSON, { name: "user" }));
    expect(email).toBe(`${String(name).toLowerCase().replace(" ", ".")}@example.com`);
  });

  test.each<[SchemaData, unknown]>([
    [
      { type: "object", required: ["b", "a"], properties: { a: { const: 1 }, b: { const: 2 } } },
      { a: 1, b: 2 },
    ],
    [{ type: "object", properties: { a: { const: 1 }, b: { const: 2 } }, maxProperties: 1 }, { a: 1 }],
    [{ type: "object", properties: { a: { const: 1 }, b: false } }, { a: 1 }],
    [{ type: "object", properties: { a: { const: 1 }, b: { const: 2 } }, not: { required: ["b"] } }, { a: 1 }],
    [
      {
        type: "object",
        properties: { a: { const: 1 } },
        patternProperties: { "^x-": { const: 0 } },
        required: ["x-y"],
      },
      { a: 1, "x-y": 0 },
    ],
    [{ type: "object", propertyNames: { enum: ["k"] }, additionalProperties: { const: 1 } }, { k: 1 }],
    [{ type: "object", propertyNames: { pattern: "^[a-z]{3}$" }, minProperties: 3 }, expect.any(Object)],
    [
      {
        type: "object",
        patternProperties: { "^x-[a-z]{4}$": { const: 1 } },
        additionalProperties: false,
        minProperties: 2,
      },
      expect.any(Object),
    ],
    [
      {
        type: "object",
        properties: { a: { const: 1 }, b: { const: 2 } },
        additionalProperties: false,
        dependentRequired: { a: ["c"] },
      },
      { b: 2 },
    ],
    [
      { type: "object", properties: { a: { const: 1 } }, required: ["a"], dependentRequired: { a: ["c"] } },
      { a: 1, c: expect.any(String) },
    ],
    [
      {
        type: "object",
        required: ["a"],
        dependentSchemas: { a: { required: ["b"], properties: { b: { const: 1 } } } },
      },
      { a: expect.any(String), b: 1 },
    ],
    [
      {
        allOf: [{ type: "object", properties: { a: { const: 1 } } }],
        properties: { b: { const: 2 } },
        unevaluatedProperties: false,
      },
      { a: 1, b: 2 },
    ],
    [
      {
        type: "object",
        properties: { a: { const: 1 }, b: { const: 2 } },
        oneOf: [{ required: ["a"] }, { required: ["b"] }],
      },
      { a: 1 },
    ],
    [{ type: "object", additionalProperties: false }, {}],
  ])("%j", (schema, expected) => {
    expect(made(schema)).toEqual(expected);
  });

  test("any name may be required", () => {
    expect(Object.keys(Object(made({ type: "object", required: ["__proto__", "toString"] })))).toEqual([
      "__proto__",
      "toString",
    ]);
  });

  test("many names are found where many must be", () => {
    expect(Object.keys(Object(made({ type: "object", minProperties: 60 })))).toHaveLength(60);
  });

  test("members of the other direction are left out", () => {
    const schema: SchemaData = {
      type: "object",
      required: ["name"],
      requiredIn: { response: ["id"], request: ["password"] },
      properties: { id: { type: "string" }, name: { type: "string" }, password: { type: "string" } },
    };
    expect(Object.keys(Object(made(schema, { direction: "request" })))).toEqual(["name", "password"]);
    expect(Object.keys(Object(made(schema)))).toEqual(["id", "name"]);
    const marked = annotated({ type: "object", properties: { a: { const: 1, readOnly: true }, b: { const: 2 } } });
    expect(made(marked, { direction: "request" })).toEqual({ b: 2 });
    expect(made(marked)).toEqual({ a: 1, b: 2 });
  });
});

describe("composition", () => {
  test.each<[SchemaData, unknown]>([
    [{ anyOf: [{ type: "null" }, { const: 1 }] }, 1],
    [{ oneOf: [{ allOf: [{ type: "string" }, { type: "number" }] }, { const: 2 }] }, 2],
    [
      {
        oneOf: [
          { type: "integer", maximum: 9 },
          { type: "integer", minimum: 5, maximum: 9 },
        ],
      },
      expect.any(Number),
    ],
    [{ type: ["null", "string"], const: null }, null],
    [{ type: ["null", "integer"], enum: [null, 3] }, 3],
    [{ enum: ["a", "b"], not: { const: "a" } }, "b"],
    [
      {
        if: { properties: { a: { const: 1 } }, required: ["a"] },
        then: { required: ["b"] },
        type: "object",
        properties: { b: { const: 2 } },
      },
      { a: 1, b: 2 },
    ],
    [{ if: { type: "string" }, then: false, else: { const: 5 } }, 5],
    [{ type: "string", not: { pattern: "^[a-z]" }, minLength: 1 }, expect.any(String)],
    [true, expect.anything()],
    [{}, expect.anything()],
  ])("%j", (schema, expected) => {
    expect(made(schema)).toEqual(expected);
  });

  test("an alternative bears the name that the discriminator gives it", () => {
    const kind = (member: string): SchemaData => ({
      type: "object",
      required: ["kind", member],
      properties: { kind: { type: "string" }, [member]: { type: "string" } },
    });
    const discriminator = { property: "kind", mapping: { cat: 0, dog: 1 } };
    const schema: SchemaData = { oneOf: [kind("purrs"), kind("barks")], discriminator };
    expect(made(schema)).toEqual({ kind: "cat", purrs: expect.any(String) });
  });

  test("open alternatives are told apart by a member that is wrong in the others", () => {
    const open = (name: string, schema: SchemaData): SchemaData => ({ type: "object", properties: { [name]: schema } });
    const schema: SchemaData = { oneOf: [open("at", { const: 1 }), open("side", { enum: ["TOP", "LEFT"] })] };
    expect(made(schema)).toEqual({ at: 1, side: expect.not.stringMatching(/^(TOP|LEFT)$/) });
  });

  test("recursion ends at the least that is valid", () => {
    const tree: SchemaData = {
      type: "object",
      required: ["children"],
      properties: { children: { type: "array", items: { $ref: () => tree } }, parent: { $ref: () => tree } },
    };
    expect(made(tree)).toEqual({ children: [] });
    const list: SchemaData = {
      type: "object",
      required: ["next"],
      properties: { next: { anyOf: [{ $ref: () => list }, { type: "null" }] } },
    };
    expect(made({ $ref: () => list })).toEqual({ next: null });
    const term: SchemaData = {
      oneOf: [
        {
          type: "object",
          required: ["and"],
          properties: { and: { type: "array", minItems: 2, items: { $ref: () => term } } },
        },
        { type: "object", required: ["is"], properties: { is: { const: 1 } } },
      ],
    };
    expect(made({ allOf: [{ $ref: () => term }, { required: ["and"] }] })).toEqual({ and: [{ is: 1 }, { is: 1 }] });
  });
});

describe("annotations", () => {
  test("examples and defaults win where they are valid", () => {
    expect(made(annotated({ type: "string", examples: [1, "first", "second"], default: "third" }))).toBe("first");
    expect(made(annotated({ type: "integer", example: "no", default: 4 }))).toBe(4);
    expect(made(annotated({ type: "object", properties: { id: { type: "string", example: "u1" } } }))).toEqual({
      id: "u1",
    });
  });

  test("in lists they stand in the first item, where they identify it", () => {
    const schema = annotated({
      type: "object",
      required: ["id", "role"],
      properties: { id: { type: "string", example: "u1" }, role: { type: "string", example: "owner" } },
    });
    const items = synthesizeMany(schema, 3);
    expect(items[0]).toEqual({ id: "u1", role: "owner" });
    expect(new Set(items.map((item) => Object(item).id)).size).toBe(3);
    expect(items.map((item) => Object(item).role)).toEqual(["owner", "owner", "owner"]);
  });
});

describe("many", () => {
  test("differ in what identifies them; the first stay the same", () => {
    const many = synthesizeMany(PERSON, 1000, { seed: 1, name: "user" });
    expect(new Set(many.map((item) => Object(item).id)).size).toBe(1000);
    expect(new Set(many.map((item) => Object(item).email)).size).toBe(1000);
    expect(synthesizeMany(PERSON, 10, { seed: 1, name: "user" })).toEqual(many.slice(0, 10));
    expect(synthesizeMany(PERSON, 10, { seed: 2, name: "user" })).not.toEqual(many.slice(0, 10));
    for (const item of many) expect(check(PERSON, item, { formats })).toEqual([]);
  });

  test("numbers that identify differ too", () => {
    const schema: SchemaData = {
      type: "object",
      required: ["id"],
      properties: { id: { type: "integer", maximum: 40 } },
    };
    expect(new Set(synthesizeMany(schema, 20).map((item) => Object(item).id)).size).toBe(20);
  });

  test("as many as there are, and no more", () => {
    expect(synthesizeMany({ enum: [1, 2, 3] }, 3).sort()).toEqual([1, 2, 3]);
    expect(() => synthesizeMany({ enum: [1, 2, 3] }, 4)).toThrow("uniqueItems");
    expect(synthesizeMany(true, 0)).toEqual([]);
  });
});

describe("what cannot be made is refused", () => {
  const endless: SchemaData = { type: "object", required: ["a"], properties: { a: { $ref: () => endless } } };
  test.each<[SchemaData, string]>([
    [false, "false #"],
    [{ type: "object", required: ["a"], properties: { a: false } }, "false #/properties/a"],
    [
      { type: "object", required: ["a/b"], properties: { "a/b": { type: "string", pattern: "^(?!x)x" } } },
      "pattern #/properties/a~1b",
    ],
    [{ allOf: [{ type: "string" }, { type: "number" }] }, "type #"],
    [{ type: "integer", minimum: 3, maximum: 2 }, "maximum #"],
    [{ type: "array", items: { const: 1 }, minItems: 2, uniqueItems: true }, "minItems #"],
    [{ type: "object", additionalProperties: false, minProperties: 1 }, "minProperties #"],
    [{ type: "array", minItems: 1, items: { type: "string", minLength: 2, maxLength: 1 } }, "minLength #/items"],
    [{ enum: [1], not: { const: 1 } }, "not #"],
    [endless, "$ref #/properties/a/$ref"],
  ])("%j", (schema, expected) => {
    expect(refused(schema)).toBe(expected);
  });

  test.each<[SchemaData, string]>([
    [{ type: "string", minLength: 1e9 }, "minLength #"],
    [{ type: "string", pattern: "^a{1000000000}$" }, "pattern #"],
    [{ type: "array", items: { type: "string" }, minItems: 1e9 }, "limit #/items"],
    [{ type: "array", contains: { const: 1 }, minContains: 1e9 }, "contains #"],
    [{ type: "object", minProperties: 1e9 }, "minProperties #"],
  ])("so is what is too large: %j", (schema, expected) => {
    expect(refused(schema)).toBe(expected);
  });

  test("an error tells nothing of what the schema lists", () => {
    expect(() => synthesize({ enum: ["s3cret"], type: "number" })).toThrow(
      "no value could be made for the schema at #, because of its type",
    );
  });

  test("a reference that leads back to itself alone asks for nothing", () => {
    const self: SchemaData = { $ref: () => self };
    expect(refused(self)).toContain(" #");
  });
});
