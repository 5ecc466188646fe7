import { expect, test } from "vitest";
import { checkInput } from "./check-input.js";
import type { OperationValidator } from "./operation-validator.js";

const validator: OperationValidator = {
  id: "x",
  body: {
    required: true,
    type: "application/json",
    types: {
      "application/json": { properties: { a: { type: "string" } } },
      "application/x-www-form-urlencoded": { properties: { b: { type: "string" } } },
    },
  },
  replies: {},
};

test.each([
  [{ body: { a: 1 } }, ["body/a"]],
  [{ body: { b: 1 } }, []],
  [{ body: { b: 1 }, contentType: "Application/X-WWW-form-urlencoded; charset=utf-8" }, ["body/b"]],
  [{ body: "text", contentType: "text/plain" }, []],
  [{ body: new URLSearchParams("a=1"), contentType: "application/x-www-form-urlencoded" }, []],
  [{ contentType: "text/plain" }, ["body"]],
  [{ body: 1, contentType: "toString" }, []],
])("%j is held against the schema of what it is sent as", (input, problems) => {
  expect(checkInput(validator, input).map(({ pointer }) => pointer)).toEqual(problems);
});

test("where no type is the usual one, only what all types share is asked", () => {
  const { type: _type, ...body } = validator.body ?? { required: true };
  expect(checkInput({ ...validator, body }, { body: { a: 1 } })).toEqual([]);
  expect(checkInput({ ...validator, body: { required: true, schema: false } }, { body: {} })).toHaveLength(1);
});
