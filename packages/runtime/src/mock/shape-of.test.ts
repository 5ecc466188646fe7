import { expect, test } from "vitest";
import type { SchemaData } from "../schema/schema-data.js";
import { shapeOf } from "./shape-of.js";

const any = { any: true };
const node: SchemaData = { type: "object", properties: { next: { $ref: () => node }, n: { type: "integer" } } };

test.each<[SchemaData, unknown]>([
  [true, any],
  [{}, any],
  [{ type: "integer" }, "integer"],
  [{ type: ["integer", "null"] }, ["integer", "null"]],
  [{ enum: ["a", 1, null] }, ["string", "number", "null"]],
  [{ const: true }, "boolean"],
  [{ items: { type: "string" } }, { array: "string" }],
  [{ type: "array" }, { array: any }],
  [{ prefixItems: [{ type: "string" }], items: { type: "number" } }, { array: ["number", "string"] }],
  [{ properties: { a: { type: "string" } } }, { object: { a: "string" } }],
  [{ type: "object", additionalProperties: false }, { object: {} }],
  [
    { type: "object", additionalProperties: { type: "number" } },
    { object: {}, rest: "number" },
  ],
  [{ $ref: () => ({ type: "string" }) }, "string"],
  [
    { allOf: [{ type: "object", properties: { a: {} } }, { properties: { b: { type: "null" } } }] },
    { object: { a: any, b: "null" } },
  ],
  [{ anyOf: [{ type: "string" }, { type: "array", items: { type: "integer" } }] }, ["string", { array: "integer" }]],
  [{ oneOf: [{ type: "string" }] }, "string"],
  [node, { object: { next: any, n: "integer" } }],
])("%j", (schema, shape) => {
  expect(shapeOf(schema)).toEqual(shape);
});
