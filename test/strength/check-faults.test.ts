import { join } from "node:path";
import { expect, test } from "vitest";
import { faults as sownInTests } from "../contract/faults/faults.ts";
import { checkFaults } from "./check-faults.ts";
import type { Fault } from "./fault.ts";
import { allFaults } from "./faults/all-faults.ts";

const root = join(import.meta.dirname, "../..");
const all = Object.values(allFaults).flat();

const fault: Fault = {
  title: "a title",
  file: "spec/overlays/wire.yaml",
  text: "unit: ms",
  by: "unit: s",
  regenerated: true,
  first: "contract/oracle.test.ts",
};

test("every fault has its place, and there are enough", async () => {
  expect(await checkFaults(root, all)).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(60);
});

test("none is one that is sown in every run of the tests", () => {
  const changes = new Set(sownInTests.map(({ file, text, by }) => JSON.stringify([file, text, by])));
  expect(all.filter(({ file, text, by }) => changes.has(JSON.stringify([file, text, by])))).toEqual([]);
});

test("packages are made anew for all that they are made of, and for nothing else", () => {
  expect(all.filter(({ file, regenerated }) => regenerated === file.startsWith("packages/"))).toEqual([]);
});

test("what is wrong with a fault is told", async () => {
  const wrong = await checkFaults(root, [
    { ...fault, text: "no such text" },
    { ...fault, text: "update:" },
    { ...fault, by: fault.text },
    fault,
    { ...fault, title: "the same" },
  ]);
  expect(wrong).toEqual([
    "a title: spec/overlays/wire.yaml holds its text 0 times",
    expect.stringMatching(/^a title: spec\/overlays\/wire.yaml holds its text \d+ times$/),
    "a title: nothing is changed",
    "the same: is there twice",
  ]);
});
