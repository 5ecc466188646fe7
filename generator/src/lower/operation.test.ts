import { expect, test } from "vitest";
import { modelOf, operationOf, operationText } from "./testing/lower-text.ts";

test("docs are trimmed and never undefined", () => {
  expect(operationOf('summary: " One. "\ndescription: "Two.\\n"\ndeprecated: true').docs).toEqual({
    summary: "One.",
    description: "Two.",
    deprecated: true,
  });
  expect(operationOf("{}").docs).toEqual({ summary: "", description: "", deprecated: false });
});

test.each([
  ["get", "query"],
  ["head", "query"],
  ["options", "mutation"],
  ["trace", "mutation"],
  ["post", "mutation"],
  ["put", "mutation"],
  ["patch", "mutation"],
  ["delete", "mutation"],
])("%s is a %s", (method, kind) => {
  expect(modelOf(operationText("operationId: x", "", method)).operations).toMatchObject([{ id: "x", method, kind }]);
});
