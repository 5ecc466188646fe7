import { expect, test } from "vitest";
import type { Outcome } from "./outcome.ts";
import { summaryOf } from "./summary.ts";
import { table } from "./table.ts";

const base = { file: "a.ts", regenerated: true } as const;
const outcomes: readonly Outcome[] = [
  { ...base, place: "overlay", title: "one", fate: "killed", by: "contract/wire.test.ts" },
  { ...base, place: "overlay", title: "two", fate: "unbuilt", why: "E_EXTENSION" },
  { ...base, place: "client", title: "three", regenerated: false, fate: "survived" },
  { ...base, place: "client", title: "four", regenerated: false, fate: "killed", by: "mock/pages.test.ts" },
];

test("what could not be built is no merit of the tests", () => {
  expect(summaryOf(outcomes)).toEqual({ faults: 4, killed: 2, unbuilt: 1, survived: 1, share: 2 / 3 });
  expect(summaryOf([]).share).toBe(1);
});

test("the share is never rounded up", () => {
  expect(table(outcomes)).toBe(
    [
      "place    fault  regenerated  found by",
      "overlay  one    yes          contract/wire.test.ts",
      "overlay  two    yes          the compiler",
      "client   three  no           SURVIVED",
      "client   four   no           mock/pages.test.ts",
      "",
      "place    faults  killed by tests  killed by the compiler  survived",
      "overlay  2       1                1                       0",
      "client   2       1                0                       1",
      "all      4       2                1                       1",
      "",
      "2 of 3 killed: 66.6 %",
    ].join("\n"),
  );
});
