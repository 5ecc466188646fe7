import { expect, test } from "vitest";
import type { SchemaData } from "../schema/schema-data.js";
import { fill } from "./fill.js";
import { shapes } from "./shape.js";

const facts = { ownerId: { o1: { ownerName: "Ada" } } };
const text: SchemaData = { type: "string" };

function filled(schema: SchemaData | undefined, value: unknown): unknown {
  return fill({ facts, shapeOf: shapes(), make: (_, seed) => `from ${seed}` }, schema, value, "s");
}

const node: SchemaData = {
  required: ["id"],
  properties: { id: text, next: { $ref: () => node } },
};

// oxfmt-ignore
const CASES: readonly (readonly [title: string, schema: SchemaData | undefined, value: unknown, expected: unknown])[] = [
  ["nothing is known", undefined, { a: 1 }, { a: 1 }],
  ["anything goes", true, { a: [{ b: 1 }] }, { a: [{ b: 1 }] }],
  ["what is missing is made up", { required: ["a"], properties: { a: text } }, {}, { a: "from s/a" }],
  ["what is undefined is missing", { required: ["a"], properties: { a: text } }, { a: undefined }, { a: "from s/a" }],
  ["null is there", { required: ["a"], properties: { a: text } }, { a: null }, { a: null }],
  ["an only value", { required: ["a", "b"], properties: { a: { const: 0 }, b: { enum: ["x"] } } }, {}, { a: 0, b: "x" }],
  ["one of several values is made up", { required: ["a"], properties: { a: { enum: [1, 2] } } }, {}, { a: "from s/a" }],
  ["what answers alone must have", { requiredIn: { request: ["a"], response: ["b"] } }, {}, { b: "from s/b" }],
  ["what is not documented is left out", { properties: { a: true } }, { a: 1, b: 2 }, { a: 1 }],
  ["more may be there", { properties: { a: true }, additionalProperties: true }, { a: 1, b: 2 }, { a: 1, b: 2 }],
  ["no more may be there", { properties: { a: true }, additionalProperties: false }, { a: 1, b: 2 }, { a: 1 }],
  ["patterns may name more", { properties: { a: true }, patternProperties: { x: true } }, { b: 2 }, { b: 2 }],
  ["alternatives may name more", { properties: { a: true }, oneOf: [{ required: ["b"] }, {}] }, { b: 2 }, { b: 2 }],
  ["a condition may name more", { properties: { a: true }, if: true }, { b: 2 }, { b: 2 }],
  ["allOf", { allOf: [{ properties: { a: text } }, { properties: { b: text }, required: ["a"] }] }, { b: 1, c: 1 }, { b: 1, a: "from s/a" }],
  ["null or one more", { anyOf: [{ type: "null" }, { required: ["a"] }] }, {}, { a: "from s/a" }],
  ["one of two is anything", { anyOf: [{ required: ["a"] }, { required: ["b"] }] }, {}, {}],
  ["items", { items: node }, [{}, { id: "x" }], [{ id: "from s/0/id" }, { id: "x" }]],
  ["in circles", node, { next: { next: {} } }, { next: { next: { id: "from s/next/next/id" }, id: "from s/next/id" }, id: "from s/id" }],
  ["a list where an object should be", node, [1], [1]],
  ["a fact", { required: ["ownerName"] }, { ownerId: "o1" }, { ownerId: "o1", ownerName: "Ada" }],
  ["an id without facts", { required: ["ownerName"] }, { ownerId: "o2" }, { ownerId: "o2", ownerName: "from ownerId/o2/ownerName" }],
  ["an id of something else", { required: ["name"] }, { ownerId: "o2" }, { ownerId: "o2", name: "from s/name" }],
  ["names of Object.prototype", { required: ["constructor"], properties: { constructor: text } }, { toString: 1 }, { constructor: "from s/constructor" }],
];

test.each(CASES)("%s", (_, schema, value, expected) => {
  expect(filled(schema, value)).toEqual(expected);
});

test("a member called __proto__ is a member like any other", () => {
  const value = JSON.parse('{ "__proto__": { "a": 1 } }');
  expect(JSON.stringify(filled({ properties: JSON.parse('{ "__proto__": true }') }, value))).toBe(
    JSON.stringify(value),
  );
  expect(JSON.stringify(filled({ properties: { a: true } }, value))).toBe("{}");
});

test("the given value is not changed", () => {
  const value = { next: {} };
  filled(node, value);
  expect(value).toEqual({ next: {} });
});
