import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Check } from "./check.ts";
import { runChecks } from "./run-checks.ts";

const sound: Check = { name: "sound", fix: "", run: async () => [] };

test("results come in the order of the checks, and are told as they end", async () => {
  const slow: Check = { ...sound, name: "slow", run: async () => (await setImmediate(), await setImmediate(), []) };
  const told: string[] = [];
  const results = await runChecks([slow, sound], 2, ({ name }) => told.push(name));
  expect(told).toEqual(["sound", "slow"]);
  expect(results.map(({ name }) => name)).toEqual(["slow", "sound"]);
});

test("no more run at a time than are asked for", async () => {
  let running = 0;
  let most = 0;
  const counting: Check = {
    ...sound,
    run: async () => {
      most = Math.max(most, (running += 1));
      await setImmediate();
      running -= 1;
      return [];
    },
  };
  await runChecks([counting, counting, counting, counting], 2, () => {});
  expect(most).toBe(2);
});

test("a check that throws has found something, and the others go on", async () => {
  const broken: Check = {
    name: "types",
    of: "@acme/a",
    fix: "mend it",
    run: () => Promise.reject(new Error("TS2322")),
  };
  const results = await runChecks([broken, sound], 1, () => {});
  expect(results.map(({ outcome }) => outcome)).toEqual([[{ where: "@acme/a", what: "TS2322", fix: "mend it" }], []]);
});
