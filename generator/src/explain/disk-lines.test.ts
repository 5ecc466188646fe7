import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plannedLine } from "./disk-lines.ts";

test("a line that somebody put in stands for the line that would be there", () => {
  const planned = ["a", "b", "c"];
  const disk = ["a", "mine", "b", "c"];
  expect(disk.map((_, index) => plannedLine(disk, planned, index))).toEqual([
    { index: 0, isSame: true },
    { index: 1, isSame: false },
    { index: 1, isSame: true },
    { index: 2, isSame: true },
  ]);
});

test("what is called the same is the same, and every line leads somewhere", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(text, text, (disk, planned) => {
      for (const [index, line] of disk.entries()) {
        const found = plannedLine(disk, planned, index);
        expect(planned[found.index]).toBeDefined();
        if (found.isSame) expect(planned[found.index]).toBe(line);
      }
    }),
  );
});
