import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SpecloomError, diff, generate, printDiff, release } from "specloom";
import { readPair, readPairs } from "./read-pair.ts";
import { treeOf } from "./tree-of.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "library-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(join(cwd, name), text);

describe("diff", () => {
  test("judges by the rules, by knobs and by overrides, and prints in three forms", async () => {
    const { before, after } = readPair("response-enum-value-added");
    write("before.yaml", before);
    write("after.yaml", after);
    const documents = { before: "before.yaml", after: "after.yaml", cwd };
    const compared = await diff(documents);
    const [change] = compared.report.changes;
    expect(compared.report.bumps).toEqual({ types: "major", client: "major", "react-query": "major", msw: "minor" });
    const open = await diff({ ...documents, policy: { knobs: { responseEnums: "open" } } });
    expect(open.report.bumps.client).toBe("minor");
    const overrides = [{ id: change?.id ?? "", bumps: { client: "patch" as const }, reason: "it always came" }];
    expect((await diff({ ...documents, policy: { overrides } })).report.bumps.client).toBe("patch");
    expect(await printDiff(compared, "text")).toContain(change?.id);
    expect(await printDiff(compared, "markdown")).toContain("### Breaking");
    expect(await printDiff(compared, "html")).toMatch(/^<!doctype html>/);
    expect(readdirSync(cwd).sort()).toEqual(["after.yaml", "before.yaml"]);
  });

  test("rejects with what is wrong", async () => {
    write("before.yaml", readPair("operation-added").before);
    const refused = diff({ before: "before.yaml", after: "gone.yaml", cwd });
    await expect(refused).rejects.toBeInstanceOf(SpecloomError);
    const odd = { policy: { knobs: { responseEnums: "sometimes" } } };
    await expect(diff({ before: "before.yaml", after: "before.yaml", cwd, ...odd })).rejects.toThrow("E_POLICY");
  });
});

test("release tells what it would write, and writes nothing, with `check`", async () => {
  const { before, after } = readPair("response-null-added");
  write("released.json", before);
  write("openapi.yaml", after);
  mkdirSync(join(cwd, ".changeset"));
  write(".changeset/config.json", "{}");
  write("package.json", JSON.stringify({ private: true, workspaces: ["packages/*"] }));
  for (const name of ["types", "client", "react-query", "msw"]) {
    mkdirSync(join(cwd, "packages", name), { recursive: true });
    write(`packages/${name}/package.json`, JSON.stringify({ name: `@shop/${name}`, version: "1.0.0" }));
  }
  const config = { spec: "openapi.yaml", scope: "@shop", workspace: true };
  const { changesets, changed, report } = await release({ config, cwd, check: true });
  expect(report.bumps.types).toBe("major");
  expect(changesets.map((one) => one.package)).toEqual(["types", "client", "react-query", "msw"]);
  expect(changesets[0]?.text).toContain('"@shop/types": major');
  expect(changed).toEqual(changesets.map(({ path }) => path));
  expect(readdirSync(join(cwd, ".changeset"))).toEqual(["config.json"]);
});

const noise = readPairs().filter(({ name }) => name.startsWith("noise-") && name !== "noise-nullable-as-one-of");

test.each(noise)("$name: every file of every package is the same to the byte", async ({ before, after, tags }) => {
  const generated = async (text: string): Promise<unknown> => {
    write("openapi.yaml", text);
    const config = { spec: "openapi.yaml", scope: "@shop", tags: [...tags] };
    await generate({ config, cwd });
    const tree = treeOf(join(cwd, "packages"));
    rmSync(join(cwd, "packages"), { recursive: true });
    return tree;
  };
  expect(await generated(after)).toEqual(await generated(before));
});
