import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./support/workspace.ts";
import { readManifest, recordAt } from "./tarball/manifest.ts";

const generator = join(root, "generator");

/** Runs the command where Node says that it is another one. */
function runAs(version: string): { readonly status: number | null; readonly stderr: string } {
  const claim = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } })`;
  const imported = `data:text/javascript,${encodeURIComponent(claim)}`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", imported, join(generator, "bin/specloom.js"), "--help"],
    { encoding: "utf8" },
  );
  return { status, stderr };
}

test.each(["18.20.8", "20.20.2", "22.17.1"])("Node %s is told that it is too old, and what to do", (version) => {
  const { status, stderr } = runAs(version);
  expect(status).toBe(2);
  expect(stderr).toContain(`specloom needs Node 22.18 or newer, and this is ${version}\n  fix: `);
});

test("the oldest Node that package.json names is not", () => {
  const [, oldest = ""] = /^\^([\d.]+)/.exec(String(recordAt(readManifest(generator).json, "engines")["node"])) ?? [];
  expect(oldest).toBe("22.18.0");
  expect(runAs(oldest)).toEqual({ status: 0, stderr: "" });
});
