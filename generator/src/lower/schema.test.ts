import { describe, expect, test } from "vitest";
import type { Schema } from "../model.ts";
import { componentName } from "./schema.ts";
import { lowerText, modelOf } from "./testing/lower-text.ts";

function schemaOf(text: string): Schema | undefined {
  return modelOf(`components: { schemas: { S: ${text}, Cat: {}, Dog: {} } }`).schemas.get("S")?.schema;
}

test("types are a sorted list, empty where any is allowed", () => {
  expect(
    ["{ type: string }", '{ type: ["string", "null"] }', "{}", "{ type: odd }"].map((text) => schemaOf(text)?.types),
  ).toEqual([["string"], ["null", "string"], [], []]);
});

test("values are kept apart from their absence", () => {
  expect(schemaOf("{ const: null, default: false, enum: [null], examples: [1] }")).toMatchObject({
    const: { value: null },
    default: { value: false },
    enum: [null],
    examples: [1],
  });
  expect(schemaOf("{}")).toMatchObject({ const: undefined, default: undefined, enum: undefined, examples: [] });
});

test("every part is lowered, with its place", () => {
  const part = (key: string, text = "{}"): unknown => schemaOf(`{ ${key}: ${text} }`);
  const at = (path: string): object => ({ pointer: `/components/schemas/S/${path}` });
  expect(part("items")).toMatchObject({ items: at("items") });
  expect(part("prefixItems", "[{}, {}]")).toMatchObject({ prefixItems: [at("prefixItems/0"), at("prefixItems/1")] });
  for (const key of ["allOf", "anyOf", "oneOf"]) expect(part(key, "[{}]")).toMatchObject({ [key]: [at(`${key}/0`)] });
  expect(part("not")).toMatchObject({ not: at("not") });
  expect(part("properties", "{ a/b: {} }")).toMatchObject({
    properties: new Map([["a/b", expect.objectContaining(at("properties/a~1b"))]]),
  });
  expect(part("patternProperties", "{ ^x: {} }")).toMatchObject({
    patternProperties: new Map([["^x", expect.objectContaining(at("patternProperties/^x"))]]),
  });
  expect(part("required", "[b, a]")).toMatchObject({ required: new Set(["a", "b"]) });
});

test("properties are own members whatever they are called", () => {
  const schema = modelOf(
    '{"components":{"schemas":{"S":{"properties":{"__proto__":{"type":"string"},"constructor":{}}}}}}',
  ).schemas.get("S")?.schema;
  expect([...(schema?.properties.keys() ?? [])]).toEqual(["__proto__", "constructor"]);
});

test("true and false are schemas wherever one may stand", () => {
  const schema = schemaOf(
    "{ properties: { a: true, b: false }, prefixItems: [true, { type: string }, false], items: false, not: true }",
  );
  expect(schema?.properties.get("a")).toMatchObject({ types: [], not: undefined });
  expect(schema?.properties.get("b")?.not).toBeDefined();
  expect(schema?.prefixItems.map(({ types, not }) => [types, not !== undefined])).toEqual([
    [[], false],
    [["string"], false],
    [[], true],
  ]);
  expect([schema?.items?.not !== undefined, schema?.not !== undefined]).toEqual([true, true]);
});

test.each([
  ["{}", true],
  ["{ additionalProperties: false }", false],
  ["{ unevaluatedProperties: false }", false],
  ["{ additionalProperties: true, unevaluatedProperties: false }", true],
])("%s allows more properties: %s", (text, more) => {
  expect(schemaOf(text)?.additionalProperties).toBe(more);
});

test.each(["additionalProperties", "unevaluatedProperties"])("%s may be a schema", (key) => {
  expect(schemaOf(`{ ${key}: { type: string } }`)?.additionalProperties).toMatchObject({
    types: ["string"],
    pointer: `/components/schemas/S/${key}`,
  });
});

test("constraints are taken where they have the right type", () => {
  expect(schemaOf("{ minimum: 0, maxLength: 3, pattern: ^a$, uniqueItems: true }")?.constraints).toEqual({
    minimum: 0,
    maxLength: 3,
    pattern: "^a$",
    uniqueItems: true,
  });
  expect(schemaOf("{ minimum: '0', maxLength: true, pattern: 1, uniqueItems: false }")?.constraints).toEqual({});
});

describe("references", () => {
  test("stay references, so that recursion ends", () => {
    const schema = schemaOf('{ properties: { next: { $ref: "#/components/schemas/S", description: The next. } } }');
    expect(schema?.properties.get("next")).toMatchObject({
      ref: "S",
      docs: { description: "The next." },
      properties: new Map(),
    });
  });

  test.each([
    ["#/components/schemas/A", "A"],
    ["#/components/schemas/a~1b~01", "a/b~1"],
    ["#/components/schemas/100%", "100%"],
    ["#/components/schemas/a%20b", "a%20b"],
    ["#/components/schemas/A/properties/x", undefined],
    ["#/components/responses/A", undefined],
    [7, undefined],
  ])("%s names %s", (ref, name) => {
    expect(componentName(ref)).toBe(name);
  });

  test("to what is no component are followed", () => {
    const rest =
      "components: { schemas: { A: { properties: { x: { type: string } } }, S: { $ref: '#/components/schemas/A/properties/x' } } }";
    expect(modelOf(rest).schemas.get("S")?.schema).toMatchObject({
      ref: undefined,
      types: ["string"],
      pointer: "/components/schemas/A/properties/x",
    });
  });
});

test("a discriminator maps values to components, by reference or by name", () => {
  const schema = schemaOf(
    '{ oneOf: [], discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat", dog: Dog, toString: Dog } } }',
  );
  expect(schema?.discriminator).toEqual({
    property: "kind",
    mapping: new Map([
      ["cat", "Cat"],
      ["dog", "Dog"],
      ["toString", "Dog"],
    ]),
  });
  expect(schemaOf("{ discriminator: { propertyName: kind } }")?.discriminator).toEqual({
    property: "kind",
    mapping: new Map(),
  });
});

describe("what JSON Schema says beside what types show", () => {
  const at = (path: string): object => ({ pointer: `/components/schemas/S/${path}` });

  test.each(["contains", "propertyNames", "if", "then", "else", "unevaluatedItems"])("%s is kept", (key) => {
    expect(schemaOf(`{ ${key}: {} }`)).toMatchObject({ [key]: at(key) });
  });

  test("members that depend on others are kept", () => {
    expect(schemaOf("{ dependentRequired: { a: [b] }, dependentSchemas: { a: {} } }")).toMatchObject({
      dependentRequired: new Map([["a", ["b"]]]),
      dependentSchemas: new Map([["a", expect.objectContaining(at("dependentSchemas/a"))]]),
    });
  });

  test("additional and unevaluated properties are told apart", () => {
    const stated = (text: string): unknown => schemaOf(text)?.statedProperties;
    expect(stated("{}")).toEqual({ additional: undefined, unevaluated: undefined });
    expect(stated("{ unevaluatedProperties: false }")).toMatchObject({
      additional: undefined,
      unevaluated: { not: {} },
    });
    expect(stated("{ additionalProperties: { type: string } }")).toMatchObject({
      additional: { types: ["string"] },
      unevaluated: undefined,
    });
  });

  test("what stands beside a reference is kept where it asks something", () => {
    const cat = '$ref: "#/components/schemas/Cat"';
    expect(schemaOf(`{ ${cat}, description: D, x-y: 1 }`)).toMatchObject({ ref: "Cat", beside: undefined });
    expect(schemaOf(`{ ${cat}, minLength: 1 }`)).toMatchObject({
      ref: "Cat",
      beside: { constraints: { minLength: 1 } },
    });
    expect(
      schemaOf('{ $ref: "#/components/schemas/S/items", minLength: 1, items: { type: string } }')?.beside,
    ).toMatchObject({ constraints: { minLength: 1 } });
  });

  test("a reference to the schema false allows nothing", () => {
    const schema = schemaOf('{ properties: { a: false, b: { $ref: "#/components/schemas/S/properties/a" } } }');
    expect(schema?.properties.get("b")?.not).toBeDefined();
  });
});

test("a pattern that is no regular expression is told once, and kept", () => {
  const { model, warnings } = lowerText(
    'components: { schemas: { S: { pattern: "(", patternProperties: { "a/(": {}, ok: {} } } } }',
  );
  expect(warnings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    "W_PATTERN /components/schemas/S/pattern",
    "W_PATTERN /components/schemas/S/patternProperties/a~1(",
  ]);
  expect(model.schemas.get("S")?.schema.constraints.pattern).toBe("(");
});
