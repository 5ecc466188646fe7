import { expect, test } from "vitest";
import type { JsonObject } from "../load/json.ts";
import { schemaLines } from "./schema-lines.ts";

const schema: JsonObject = {
  type: "object",
  description: "Ends a comment: */ and goes on.",
  properties: {
    "a*/b": { type: "string", description: "Of a name that ends comments." },
    list: { type: "array", items: { type: "object", properties: { deep: { type: "number" } } } },
    either: {
      oneOf: [
        { type: "object", properties: { x: {} } },
        { type: "object", properties: { x: { type: "string" } } },
      ],
    },
  },
};

const DOCUMENT: JsonObject = {
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  paths: {
    "/a/*/b": {
      get: {
        parameters: [
          { name: "id", in: "header", schema: { type: "string" } },
          { name: "id", in: "query", schema: { type: "string" } },
        ],
        responses: {
          "200": {
            description: "Fine.",
            content: { "application/json": { schema: { type: "object", properties: { q: { type: "string" } } } } },
          },
        },
      },
    },
  },
  components: { schemas: { A: schema } },
};

async function pointerOf(...texts: readonly string[]): Promise<(string | undefined)[]> {
  const { text, pointers } = await schemaLines(DOCUMENT);
  const lines = text.split("\n");
  return texts.map((one) => pointers[lines.findIndex((line) => line.includes(one))]);
}

const A = "/components/schemas/A";
const GET = "/paths/~1a~1*~1b/get";

test("each line is printed from a node", async () => {
  expect(
    await pointerOf("Ends a comment", 'a*/b"?', "Of a name", "list?:", "deep?:", "x?: unknown", "x?: string"),
  ).toEqual([
    A,
    `${A}/properties/a*~1b`,
    `${A}/properties/a*~1b`,
    `${A}/properties/list`,
    `${A}/properties/list/items/properties/deep`,
    `${A}/properties/either/oneOf/0/properties/x`,
    `${A}/properties/either/oneOf/1/properties/x`,
  ]);
}, 30_000);

test("an operation without an id, and parameters of one name in two places, are told apart", async () => {
  const { text, pointers } = await schemaLines(DOCUMENT);
  const lines = text.split("\n");
  const ids = lines.flatMap((line, index) => (/^ +id\?: /.test(line) ? [pointers[index]] : []));
  expect(ids).toEqual([`${GET}/parameters/1`, `${GET}/parameters/0`]);
  expect(await pointerOf("200: {", "q?:")).toEqual([
    `${GET}/responses/200`,
    `${GET}/responses/200/content/application~1json/schema/properties/q`,
  ]);
}, 30_000);

test("no line is lost or added", async () => {
  const { text, pointers } = await schemaLines(DOCUMENT);
  expect(pointers.length).toBe(text.split("\n").length);
  expect(text).not.toContain("\ufdd0");
}, 30_000);
