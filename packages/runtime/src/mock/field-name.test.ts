import { expect, test } from "vitest";
import { type FieldNotation, fieldName, fieldNotation } from "./field-name.js";

const reply = (...written: readonly unknown[]) => ({
  name: "invalid",
  status: 422,
  fields: { field: "/at" },
  bodies: [{ types: [], examples: Object.fromEntries(written.map((at, index) => [index, { at }])) }],
});

test.each<[readonly unknown[], FieldNotation, string]>([
  [[], "brackets", "a[0].b"],
  [["a", "a[0].b"], "brackets", "a[0].b"],
  [["a", "a.0.b"], "dots", "a.0.b"],
  [["/a"], "pointer", "/a/0/b"],
  [[5, null], "brackets", "a[0].b"],
])("where examples write %j, places are written with %s", (written, notation, wanted) => {
  expect(fieldNotation(reply(...written))).toBe(notation);
  expect(fieldName({ place: "body", steps: ["a", 0, "b"] }, notation)).toBe(wanted);
});

test("the body itself, a list of items, names with marks", () => {
  expect(fieldName({ place: "body", steps: [] }, "dots")).toBe("body");
  expect(fieldName({ place: "body", steps: [1] }, "brackets")).toBe("1");
  expect(fieldName({ place: "query", steps: ["a/b~c"] }, "pointer")).toBe("/a~1b~0c");
  expect(fieldNotation({ name: "x", status: 400, bodies: [] })).toBe("brackets");
});
