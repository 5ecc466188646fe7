import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, sandbox } from "../../support/sandbox.ts";
import { build, regenerate, runContract } from "./contract-run.ts";
import { faults } from "./faults.ts";

/*
 * Tests that cannot fail prove nothing. Here each kind of mistake is sown into a copy of the workspace, and the contract
 * tests of that copy have to turn red: in the named file, by an assertion of it.
 */

/** One copy for all of it, so that what is green is what the faults are sown into, whatever goes on in the workspace. */
let sound: Sandbox;
beforeAll(async () => {
  sound = await sandbox();
});
afterAll(() => sound[Symbol.asyncDispose]());

test("without a fault they are green, and generating anew changes nothing", async () => {
  expect(await regenerate(sound)).toEqual([]);
  await build(sound, ["runtime", "types", "client", "react-query", "msw"]);
  const verdict = await runContract(sound);
  expect(verdict).toMatchObject({ passed: true, failed: {}, broken: [] });
  expect(verdict.total).toBeGreaterThan(1000);
});

describe("a fault turns the contract tests red", () => {
  test.each(faults)("$title → $foundBy", async ({ file, text, by, regenerated, foundBy }) => {
    await using copy = await sandbox(sound.folder);
    await copy.replace(file, text, by);
    await build(copy, regenerated ? await regenerate(copy) : ["runtime"]);
    const { passed, failed, broken } = await runContract(copy, foundBy);
    expect({ passed, broken }).toEqual({ passed: false, broken: [] });
    expect(Object.keys(failed)).toEqual([foundBy]);
  });
});

test("every file of contract tests finds a fault", async () => {
  const files = await readdir(join(import.meta.dirname, ".."));
  const found = new Set(faults.map(({ foundBy }) => foundBy));
  expect(files.filter((name) => name.endsWith(".test.ts") && !found.has(name))).toEqual([]);
});
