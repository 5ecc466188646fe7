import { expect, test } from "vitest";
import type { JsonObject } from "../load/json.ts";
import { changesOf, documentOf } from "./testing/compare-texts.ts";

const text: JsonObject = { type: "string" };
const orNull: JsonObject = { type: ["string", "null"] };

/** What the first change between two documents says to the users of each package. */
function sentences(before: JsonObject, after: JsonObject): string[] {
  return Object.values(changesOf(before, after)[0]?.effects ?? {}).map(({ sentence }) => sentence);
}

test("a member of an answer is told as each package's user reads it", () => {
  const answer = (schema: JsonObject): JsonObject =>
    documentOf({ type: "array", items: { type: "object", properties: { "odd name": schema } } });
  expect(sentences(answer(text), answer(orNull))).toEqual([
    '`MakeThingOutput[]["odd name"]` may be null',
    '`makeThing()[]["odd name"]` may be null',
    '`useMakeThing().data[]["odd name"]` may be null',
    '`[]["odd name"]` of `makeThingHandler.ok` can be null',
  ]);
});

test("a member of a body is told as each package's user writes it", () => {
  const body = (schema: JsonObject): JsonObject => documentOf(text, { type: "object", properties: { a: schema } });
  expect(sentences(body(orNull), body(text))).toEqual([
    "`MakeThingInput.body.a` can no longer be null",
    "`input.body.a` of `makeThing()` can no longer be null",
    "`input.body.a` of `useMakeThing()` can no longer be null",
    "`input.body.a` of `makeThingHandler` is never null",
  ]);
});

test("a header is told by its name", () => {
  const header = (schema: JsonObject): JsonObject => ({
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    paths: {
      "/things": {
        get: {
          operationId: "listThings",
          responses: { "204": { description: "None.", headers: { "X-Total": { schema } } } },
        },
      },
    },
  });
  expect(sentences(header(text), header(orNull))[0]).toBe(
    '`headers["X-Total"]` of `operations["listThings"]` may be null',
  );
});
