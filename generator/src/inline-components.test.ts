import { expect, test } from "vitest";
import { inlineComponents } from "./inline-components.ts";
import type { JsonObject } from "./load/json.ts";

const schema = { $ref: "#/components/schemas/Pet" };
const header = { schema: { type: "integer" } };
const response = (total: JsonObject): JsonObject => ({
  description: "Pets.",
  headers: { "X-Total": total },
  content: { "application/json": { schema, examples: { one: { value: { $ref: "#/no/reference" } } } } },
});
const document = (parameter: JsonObject, answer: JsonObject, components: JsonObject): JsonObject => ({
  openapi: "3.1.0",
  paths: { "/pets": { get: { parameters: [parameter], responses: { "200": answer, "404": answer } } } },
  components: { schemas: { Pet: { type: "object" } }, ...components },
});
const limit = { name: "limit", in: "query", schema: { type: "integer" } };
const inline = document(limit, response(header), {});
const referring = document(
  { $ref: "#/components/parameters/Alias" },
  { $ref: "#/components/responses/Pets" },
  {
    parameters: { Alias: { $ref: "#/components/parameters/Limit" }, Limit: limit },
    responses: { Pets: response({ $ref: "#/components/headers/Total" }) },
    headers: { Total: header },
    securitySchemes: {},
  },
);

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("what is referred to stands where it is used, through as many references as there are; schemas stay", () => {
  expect(plain(inlineComponents(referring))).toEqual({
    ...inline,
    components: { schemas: { Pet: { type: "object" } }, securitySchemes: {} },
  });
});

test("a document without such components is the same, and none is changed", () => {
  const before = structuredClone(referring);
  expect(plain(inlineComponents(inline))).toEqual(inline);
  inlineComponents(referring);
  expect(referring).toEqual(before);
  expect(plain(inlineComponents({ openapi: "3.1.0", paths: {} }))).toEqual({ openapi: "3.1.0", paths: {} });
});
