import { expect, test } from "vitest";
import { operationOf } from "./testing/lower-text.ts";

test("a body has its media types, and a type that may lead through `undefined`", () => {
  const body = operationOf(
    "requestBody: { description: What., content: { application/json: { schema: { type: object } }, text/plain: {} } }",
  ).body;
  expect(body).toMatchObject({ required: false, docs: { description: "What." } });
  expect(body?.media.map(({ type, typePath }) => [type, typePath])).toEqual([
    [
      "application/json",
      {
        kind: "path",
        operation: "getX",
        steps: [
          { key: "requestBody", optional: true },
          { key: "content", optional: false },
          { key: "application/json", optional: false },
        ],
      },
    ],
    ["text/plain", { kind: "text" }],
  ]);
});

test("a body may be required and a reference; one without content is none", () => {
  const rest =
    "components: { requestBodies: { B: { required: true, content: { application/json: {} } }, E: { content: {} } } }";
  expect(operationOf('requestBody: { $ref: "#/components/requestBodies/B" }', rest).body).toMatchObject({
    required: true,
    media: [{ typePath: { kind: "unknown" } }],
  });
  expect(operationOf('requestBody: { $ref: "#/components/requestBodies/E" }', rest).body).toBeUndefined();
  expect(operationOf("{}").body).toBeUndefined();
});
