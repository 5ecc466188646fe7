import { describe, expect, test } from "vitest";
import { PACKAGES } from "../../generator/src/release/change.ts";
import { KINDS } from "../../generator/src/release/rules/rules.ts";
import { comparePair } from "./compare-pair.ts";
import { readPairs } from "./read-pair.ts";

const pairs = readPairs();
const LETTERS = { major: "M", minor: "m", patch: "p", none: "n" } as const;

describe.each(pairs)("$name: $about", (pair) => {
  test("is told as it should be", async () => {
    const { bumps, changes } = await comparePair(pair);
    const told = changes.filter(({ kind }) => kind !== "output-changed" && !pair.allow.includes(kind));
    expect(told.map(({ id }) => id).sort()).toEqual(pair.changes);
    const letters = PACKAGES.map((name) => LETTERS[bumps[name]]);
    expect(letters.map((letter, index) => (pair.bumps[index]?.includes(letter) ? pair.bumps[index] : letter))).toEqual(
      pair.bumps,
    );
  });
});

test("every row of the table has a pair", () => {
  const rows = new Set(pairs.map(({ row }) => row));
  expect(Array.from({ length: 44 }, (_, index) => index + 1).filter((row) => !rows.has(row))).toEqual([]);
});

/** What cannot be brought about by two documents. */
const BEYOND: ReadonlySet<string> = new Set(["unclassified", "output-changed"]);

test("every kind of change has a pair", () => {
  const kinds = new Set(pairs.flatMap(({ changes }) => changes.map((id) => id.split(":")[0])));
  expect(KINDS.filter((kind) => !kinds.has(kind) && !BEYOND.has(kind))).toEqual([]);
});
