import { partialMatchKey } from "@tanstack/react-query";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { matches } from "./matches.js";

test("matches as TanStack Query does", () => {
  const key = fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 4 });
  fc.assert(
    fc.property(key, key, fc.nat(4), (one, other, length) => {
      expect(matches(one, one.slice(0, length))).toBe(true);
      expect(matches(one, other)).toBe(partialMatchKey(one, other));
    }),
  );
});

test.each([
  [["a", { path: { id: "x" } }], ["a", { path: { id: "x" } }], true],
  [["a", { path: { id: "x" }, query: { n: 1 } }], ["a", { path: { id: "x" } }], true],
  [["a", { path: { id: "x" } }], ["a", { path: { id: "y" } }], false],
  [["a"], ["a", {}], false],
  [["a", null], ["a", {}], false],
  [["a", {}], ["a", null], false],
  [["a", { id: "x" }], ["a", { constructor: Object }], false],
] as const)("%j and %j: %j", (key, part, is) => {
  expect(matches(key, part)).toBe(is);
});
