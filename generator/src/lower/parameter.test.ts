import { describe, expect, test } from "vitest";
import type { Parameter } from "../model.ts";
import { operationOf, operationText, refusalOf } from "./testing/lower-text.ts";

const parametersOf = (list: string, rest?: string): readonly Parameter[] =>
  operationOf(`parameters: ${list}`, rest).parameters;

function parameterOf(text: string): Parameter | undefined {
  return parametersOf(`[${text}]`)[0];
}

describe("style and explode", () => {
  test.each([
    ["path", "", "simple", false],
    ["query", "", "form", true],
    ["header", "", "simple", false],
    ["cookie", "", "form", true],
    ["path", "style: matrix", "matrix", false],
    ["path", "style: label, explode: true", "label", true],
    ["query", "explode: false", "form", false],
    ["query", "style: spaceDelimited", "spaceDelimited", false],
    ["query", "style: pipeDelimited, explode: true", "pipeDelimited", true],
    ["query", "style: deepObject", "deepObject", true],
    ["query", "x-specloom-style: dotted, schema: { type: object }", "dotted", true],
    ["query", "x-specloom-style: dotted, schema: { type: [object, 'null'] }", "dotted", true],
  ])("in %s, { %s } is %s, explode %s", (place, rest, style, explode) => {
    expect(parameterOf(`{ name: a, in: ${place}, ${rest} }`)).toMatchObject({ wire: "a", in: place, style, explode });
  });

  test.each([
    ["path", "form"],
    ["query", "simple"],
    ["query", "dotted"],
    ["header", "form"],
    ["cookie", "deepObject"],
    ["query", "__proto__"],
  ])("in %s, %s is refused", (place, style) => {
    const refusal = refusalOf(operationText(`parameters: [{ name: a, in: ${place}, style: ${style} }]`));
    expect(refusal).toMatchObject({ code: "E_DOCUMENT", pointer: "/paths/~1x/get/parameters/0/style" });
    expect(refusal.fix).toMatch(/^use (?!.*dotted).*, or leave style out$/);
  });

  test.each([
    "in: header",
    "in: path",
    "in: query, schema: { type: string }",
    "in: query, content: { application/json: {} }",
  ])("dotted says nothing where { %s }", (where) => {
    expect(refusalOf(operationText(`parameters: [{ name: a, x-specloom-style: dotted, ${where} }]`))).toEqual({
      code: "E_EXTENSION",
      pointer: "/paths/~1x/get/parameters/0/x-specloom-style",
      message: "x-specloom-style does not have the shape that Specloom reads",
      fix: 'write it as "dotted" on a query parameter whose schema is an object',
    });
  });
});

test("path parameters are required; the others when they say so", () => {
  const list = parametersOf(
    "[{ name: a, in: path }, { name: b, in: query }, { name: c, in: query, required: true, allowReserved: true }]",
  );
  expect(list.map(({ required, allowReserved }) => [required, allowReserved])).toEqual([
    [true, false],
    [false, false],
    [true, true],
  ]);
});

test("they come by place, then by name, through references", () => {
  const list = parametersOf(
    '[{ name: z, in: cookie }, { name: b, in: query }, { $ref: "#/components/parameters/P" }, { name: A, in: header }, { name: a, in: query }]',
    "components: { parameters: { P: { name: p, in: path, schema: { type: string } } } }",
  );
  expect(list.map(({ in: place, wire }) => `${place} ${wire}`)).toEqual([
    "path p",
    "query a",
    "query b",
    "header A",
    "cookie z",
  ]);
  expect(list[0]?.schema.pointer).toBe("/components/parameters/P/schema");
});

test.each(["Accept", "content-type", "AUTHORIZATION"])(
  "a header parameter called %s is ignored, as OpenAPI says",
  (name) => {
    expect(parameterOf(`{ name: ${name}, in: header }`)).toBeUndefined();
    expect(parameterOf(`{ name: ${name}, in: query }`)).toBeDefined();
  },
);

test("content in place of a schema is JSON text, with the examples of its media type", () => {
  const parameter = parameterOf(
    "{ name: a, in: query, content: { application/json: { schema: { type: object }, example: { x: 1 } } } }",
  );
  expect(parameter).toMatchObject({
    style: "json",
    schema: { types: ["object"] },
    examples: [{ name: "default", value: { x: 1 } }],
  });
});

test("a type is a component's, or is found from the operation on, or is unknown", () => {
  const [a, b, c] = parametersOf(
    '[{ name: a, in: query, schema: { $ref: "#/components/schemas/S" } }, { name: b, in: query, schema: {} }, { name: c, in: query }]',
    "components: { schemas: { S: {} } }",
  );
  expect(a?.type).toEqual({ kind: "schema", name: "S" });
  const steps = [
    { key: "parameters", optional: false },
    { key: "query", optional: true },
    { key: "b", optional: false },
  ];
  expect(b?.type).toEqual({ kind: "path", operation: "getX", steps });
  expect(c?.type).toEqual({ kind: "unknown" });
  const [, second] = parametersOf("[{ name: a, in: query, required: true }, { name: b, in: query, schema: {} }]");
  expect(second?.type).toMatchObject({
    steps: [{ key: "parameters" }, { key: "query", optional: false }, { key: "b" }],
  });
});
