import { describe, expect, test } from "vitest";
import { Uses } from "../print/uses.ts";
import { schemaData } from "./schema-data.ts";
import { contextOf } from "./testing/context-of.ts";

/** What the schema `S` is printed as, on one line, and what it imports. */
function printed(schema: string, others = ""): { readonly data: string; readonly imports: string } {
  const context = contextOf(`components: { schemas: { S: ${schema}${others && `, ${others}`} } }`);
  const uses = new Uses();
  const found = context.model.schemas.get("S");
  if (found === undefined) throw new Error("no schema S");
  const data = schemaData({ context, uses, self: "S", folder: "./" }, found.schema, 0);
  return {
    data: data.replace(/,?\n\s*/g, (gap) => (gap.startsWith(",") ? ", " : " ")).replace(/, ([}\]])/g, " $1"),
    imports: uses.statements(),
  };
}

const dataOf = (schema: string, others?: string): string => printed(schema, others).data;

test.each([
  ["true", "true"],
  ["false", "false"],
  ["{}", "true"],
  ["{ not: {} }", "false"],
  ["{ title: T, description: D, default: 1, examples: [1], deprecated: true, readOnly: true }", "true"],
  [
    "{ type: string, minLength: 1, pattern: ^a, format: date }",
    '{ type: "string", minLength: 1, pattern: "^a", format: "date" }',
  ],
  ["{ const: null, enum: [1, null] }", "{ enum: [1, null], const: null }"],
  [
    "{ items: { type: string }, prefixItems: [true], contains: { const: 1 }, minContains: 2 }",
    '{ minContains: 2, prefixItems: [true], items: { type: "string" }, contains: { const: 1 } }',
  ],
  ["{ minContains: 2 }", "true"],
  ["{ then: { const: 1 } }", "true"],
  ["{ if: { const: 1 }, else: false }", "{ if: { const: 1 }, else: false }"],
  [
    "{ additionalProperties: false, unevaluatedProperties: { const: 1 } }",
    "{ additionalProperties: false, unevaluatedProperties: { const: 1 } }",
  ],
  [
    "{ unevaluatedProperties: false, unevaluatedItems: false }",
    "{ unevaluatedProperties: false, unevaluatedItems: false }",
  ],
  [
    "{ propertyNames: { maxLength: 1 }, dependentRequired: { a: [b] }, dependentSchemas: { a: { const: 1 } } }",
    '{ dependentRequired: { a: ["b"] }, dependentSchemas: { a: { const: 1 } }, propertyNames: { maxLength: 1 } }',
  ],
  [
    "{ properties: { 'true': true, __proto__: false, a-b: {} } }",
    '{ properties: { true: true, ["__proto__"]: false, "a-b": true } }',
  ],
])("%s is %s", (schema, data) => {
  expect(dataOf(schema)).toBe(data);
});

describe("patterns that cannot be read", () => {
  test("are left out, and with them what would depend on them", () => {
    expect(dataOf("{ pattern: '(', minLength: 1 }")).toBe("{ minLength: 1 }");
    expect(dataOf("{ patternProperties: { '(': false, ^a: false }, additionalProperties: false }")).toBe(
      '{ patternProperties: { "^a": false } }',
    );
  });
});

describe("references", () => {
  test("are functions, to a module of its own or to the same", () => {
    const { data, imports } = printed(
      '{ properties: { me: { $ref: "#/components/schemas/S" }, other: { $ref: "#/components/schemas/user-v1" } } }',
      "user-v1: { type: string }",
    );
    expect(data).toBe("{ properties: { me: { $ref: () => sSchema }, other: { $ref: () => userV1Schema } } }");
    expect(imports).toBe('import { userV1Schema } from "./user-v1.js";\n');
  });

  test("keep beside them what stands beside them", () => {
    const others = "T: { properties: { a: { type: string } } }";
    expect(dataOf('{ $ref: "#/components/schemas/T", unevaluatedProperties: false, description: D }', others)).toBe(
      "{ $ref: () => tSchema, unevaluatedProperties: false }",
    );
    expect(dataOf('{ $ref: "#/components/schemas/T/properties/a", minLength: 1 }', others)).toBe(
      '{ allOf: [{ type: "string" }], minLength: 1 }',
    );
  });
});

describe("what is required one way alone", () => {
  test("by the members themselves", () => {
    expect(dataOf("{ required: [a, b, c], properties: { a: { readOnly: true }, b: { writeOnly: true } } }")).toBe(
      '{ required: ["c"], requiredIn: { request: ["b"], response: ["a"] }, properties: { a: true, b: true } }',
    );
  });

  test("by a reference, what stands beside it, and the other parts of an allOf", () => {
    const others = "Id: { type: string, readOnly: true }, Base: { properties: { b: { readOnly: true } } }";
    expect(dataOf('{ required: [a], properties: { a: { $ref: "#/components/schemas/Id" } } }', others)).toContain(
      'requiredIn: { response: ["a"] }',
    );
    expect(
      dataOf('{ required: [a], properties: { a: { $ref: "#/components/schemas/Base", readOnly: true } } }', others),
    ).toContain('requiredIn: { response: ["a"] }');
    expect(dataOf('{ allOf: [{ $ref: "#/components/schemas/Base" }, { required: [b] }] }', others)).toBe(
      '{ allOf: [{ $ref: () => baseSchema }, { requiredIn: { response: ["b"] } }] }',
    );
  });
});

test("a discriminator leads to places, by its mapping and by the names of components", () => {
  const others = "Cat: { type: object }, Dog: { type: object }";
  const schema =
    '{ oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { d: Dog, x: Bird } } }';
  expect(dataOf(schema, others)).toContain('discriminator: { property: "kind", mapping: { Cat: 0, Dog: 1, d: 1 } }');
});
