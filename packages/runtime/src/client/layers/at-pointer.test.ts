import * as fc from "fast-check";
import { expect, test } from "vitest";
import { atPointer } from "./at-pointer.js";

test.each([
  ["/errors/0/data/ms", 5],
  ["/a~1b", 1],
  ["/m~0n", 2],
  ["/~01", 3],
  ["/", 4],
  ["/errors/1", undefined],
  ["/errors/0/data/ms/x", undefined],
  ["/constructor", undefined],
  ["/__proto__", undefined],
  ["/text/0", undefined],
])("%s (RFC 6901 §5)", (pointer, found) => {
  const value = { errors: [{ data: { ms: 5 } }], "a/b": 1, "m~n": 2, "~1": 3, "": 4, text: "abc" };
  expect(atPointer(value, pointer)).toBe(found);
});

test("the whole, and nothing of nothing", () => {
  expect(atPointer(7, "")).toBe(7);
  for (const value of [undefined, null, 7, "x"]) expect(atPointer(value, "/x")).toBeUndefined();
});

test("every leaf is where its own pointer says", () => {
  const escape = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");
  const keys = fc.array(
    fc.string().filter((key) => key !== "__proto__"),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(keys, fc.jsonValue(), (keys, leaf) => {
      const value = keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), leaf);
      expect(atPointer(value, keys.map((key) => `/${escape(key)}`).join(""))).toBe(leaf);
    }),
  );
});
