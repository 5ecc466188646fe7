import { expect, test } from "vitest";
import { sampleBody } from "./sample.ts";
import { wireValue } from "./stream-text.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";

function mediaOf(type: string, rest: string) {
  const content = `{ ${type}: ${rest} }`;
  const context = contextOf(`paths: { /x: { get: { responses: { "200": { content: ${content} } } } } }`);
  const [media] = onlyOperation(context).replies[0]?.media ?? [];
  if (media === undefined) throw new Error("there is no body");
  return { media, model: context.model };
}

test.each([
  ["text/event-stream", [{ a: 1 }, "x"], 'data: {"a":1}\n\ndata: "x"\n\n'],
  ["text/event-stream", "data: 1\n\n", "data: 1\n\n"],
  ["application/x-ndjson", { a: [1] }, '{"a":[1]}\n'],
  ["application/json-seq", [1, null], "\u001e1\n\u001enull\n"],
  ["application/json", [1], [1]],
  ["text/plain", 1, 1],
])("%s: %j", (type, value, wire) => {
  expect(wireValue(mediaOf(type, "{}").media, value)).toEqual(wire);
});

test("a body that is made up is text too", () => {
  const { media, model } = mediaOf(
    "application/jsonl",
    "{ schema: { type: array, minItems: 2, items: { type: object, required: [a], properties: { a: { const: 1 } } } } }",
  );
  expect(sampleBody(model, media)).toBe('{"a":1}\n{"a":1}\n');
});
