import { expect, test } from "vitest";
import { key } from "./key.ts";
import { literal } from "./literal.ts";
import { objectCode } from "./object.ts";

const member = (name: string, value: string): { key: ReturnType<typeof key>; value: ReturnType<typeof literal> } => ({
  key: key(name),
  value: literal(value),
});

test("an object stands on one line where it fits, else has a member a line", () => {
  expect(objectCode([], 2)).toBe("{}");
  expect(objectCode([member("a", "x"), member("b-c", "y")], 2)).toBe('{ a: "x", "b-c": "y" }');
  expect(objectCode([member("a", "x".repeat(90)), member("b", "y")], 2)).toBe(
    `{\n    a: "${"x".repeat(90)}",\n    b: "y",\n  }`,
  );
});

test("a member that is called like its value is written once", () => {
  expect(objectCode([{ key: key("form"), value: key("form") }], 0)).toBe("{ form }");
});
