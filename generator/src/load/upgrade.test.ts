import { afterAll, describe, expect, it } from "vitest";
import { api, loadFiles, removeFolders } from "./test-support.ts";

afterAll(removeFolders);

async function upgraded(schema: object, openapi = "3.0.3"): Promise<unknown> {
  const file = api({ openapi, components: { schemas: { A: schema, B: { type: "string" } } } });
  const { document } = await loadFiles({ "api.json": file });
  const components = JSON.parse(JSON.stringify(document["components"])) as { schemas: { A: unknown } };
  return components.schemas.A;
}

const ref = { $ref: "#/components/schemas/B" };
const none = { type: "null" };

describe("a schema of OpenAPI 3.0", () => {
  it.each([
    ["nullable", { type: "string", nullable: true }, { type: ["string", "null"] }],
    ["not nullable", { type: "string", nullable: false }, { type: "string" }],
    ["nullable enum", { type: "string", enum: ["a"], nullable: true }, { type: ["string", "null"], enum: ["a", null] }],
    [
      "nullable enum with null",
      { type: "string", enum: ["a", null], nullable: true },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    ["nullable without a type", { nullable: true }, {}],
    ["nullable reference", { ...ref, nullable: true, description: "d" }, { description: "d", anyOf: [ref, none] }],
    [
      "nullable sum",
      { type: "object", allOf: [ref], nullable: true, readOnly: true },
      { readOnly: true, anyOf: [{ type: "object", allOf: [ref] }, none] },
    ],
    ["nullable choice", { oneOf: [ref], nullable: true }, { oneOf: [ref, none] }],
    [
      "nullable choice with a discriminator",
      { oneOf: [ref], discriminator: { propertyName: "t" }, nullable: true },
      { anyOf: [{ oneOf: [ref], discriminator: { propertyName: "t" } }, none] },
    ],
    [
      "exclusive bounds",
      { minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: true },
      { exclusiveMinimum: 1, exclusiveMaximum: 9 },
    ],
    [
      "inclusive bounds",
      { minimum: 1, exclusiveMinimum: false, maximum: 9, exclusiveMaximum: false },
      { minimum: 1, maximum: 9 },
    ],
    ["example", { example: { nullable: true } }, { examples: [{ nullable: true }] }],
    ["binary", { type: "string", format: "binary" }, { type: "string", format: "binary" }],
    [
      "within",
      { properties: { a: { items: { type: "integer", nullable: true } } } },
      { properties: { a: { items: { type: ["integer", "null"] } } } },
    ],
    [
      "a property of that name",
      { properties: { nullable: { type: "boolean" }, example: {} } },
      { properties: { nullable: { type: "boolean" }, example: {} } },
    ],
  ])("%s", async (_name, before, after) => {
    expect(await upgraded(before)).toEqual(after);
  });
});

describe("a schema of OpenAPI 3.1", () => {
  it("keeps nullable, which means nothing there", async () => {
    expect(await upgraded({ type: "string", nullable: true }, "3.1.0")).toEqual({ type: "string", nullable: true });
  });

  it("has its example among the examples", async () => {
    expect(await upgraded({ example: 1 }, "3.1.0")).toEqual({ examples: [1] });
    expect(await upgraded({ example: 1, examples: [2] }, "3.1.0")).toEqual({ examples: [2] });
  });
});

describe("places", () => {
  it("are those of what was written", async () => {
    const { locate } = await loadFiles({
      "api.yaml": [
        "openapi: 3.0.3",
        "info: {title: T, version: '1'}",
        "paths: {}",
        "components:",
        "  schemas:",
        "    A:",
        "      nullable: true",
        "      allOf:",
        "        - type: string",
        "          example: x",
      ].join("\n"),
    });
    expect(locate("/components/schemas/A/anyOf/0/allOf/0/examples/0")).toEqual({
      file: "api.yaml",
      line: 10,
      column: 11,
    });
    expect(locate("/components/schemas/A/anyOf/1")).toEqual({ file: "api.yaml", line: 6, column: 5 });
  });
});

it("makes path parameters required", async () => {
  const { document } = await loadFiles({
    "api.json": api({ components: { parameters: { id: { name: "id", in: "path", schema: {} } } } }),
  });
  expect(JSON.stringify(document["components"])).toContain('"required":true');
});
