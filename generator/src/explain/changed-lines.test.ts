import * as fc from "fast-check";
import { expect, test } from "vitest";
import { changedLines } from "./changed-lines.ts";

const lines = (text: string): string[] => text.split("\n");

test("a line that is another one, with the words that are", () => {
  const changed = changedLines(lines("a\n  get: listUsers,\nb"), lines("a\n  get: listUserz,\nb"));
  expect([...changed]).toEqual([[1, { first: 8, last: 16 }]]);
});

test("lines that are gone, wherever they stood", () => {
  expect([...changedLines(lines("a\nb\nc\nd\ne"), lines("a\nc\ne")).keys()]).toEqual([1, 3]);
});

test("a list that fits on one line now has lost what it has lost", () => {
  const before = lines("import {\n  type A,\n  type B,\n  c,\n} from m;");
  expect([...changedLines(before, lines("import { type A, type B } from m;")).keys()]).toEqual([3]);
});

const text = fc.array(fc.constantFrom("a", "b", "{", "}", ""), { maxLength: 12 });

test("nothing has changed in the same text, and only lines of the text can have", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(changedLines(before, before).size).toBe(0);
      for (const index of changedLines(before, after).keys()) expect(before[index]).toBeDefined();
    }),
  );
});

test("whatever was put in between, the lines around it are the same", () => {
  fc.assert(
    fc.property(text, text, text, (head, middle, tail) => {
      expect(changedLines([...head, ...tail], [...head, ...middle, ...tail]).size).toBe(0);
    }),
  );
});
