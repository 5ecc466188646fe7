import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sandbox, sandbox } from "../support/sandbox.ts";
import { pnpm } from "./support/pnpm.ts";
import { run } from "./support/run.ts";
import { chosen, members } from "./support/workspace.ts";
import { readManifest } from "./tarball/manifest.ts";
import { packAll } from "./tarball/pack.ts";
import { openTarball } from "./tarball/tarball.ts";

/** A release in a scratch clone: a changed description and a change by hand become versions, changelogs and tarballs. */
const PACKAGES = chosen(members(), []).map(({ name }) => name);
const scratch = mkdtempSync(join(tmpdir(), "specloom-versions-"));
let clone: Sandbox;
const before = new Map<string, string>();

const path = (...names: string[]): string => join(clone.folder, ...names);
const read = (...names: string[]): string => readFileSync(path(...names), "utf8");
const node = (...args: string[]): Promise<string> => run(process.execPath, args, clone.folder);
const specloom = (...args: string[]): Promise<string> => node("generator/src/cli.ts", ...args);
const git = (...args: string[]): Promise<string> =>
  run("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], clone.folder);
const commit = async (message: string): Promise<void> => {
  await git("add", "--all");
  await git("commit", "--quiet", "--message", message);
};
const changesets = (): string[] => globSync("*.md", { cwd: path(".changeset") }).filter((name) => name !== "README.md");
const folderOf = (name: string): string => (name === "specloom" ? "generator" : `packages/${name.split("/")[1]}`);
const versionOf = (name: string): string => readManifest(path(folderOf(name))).version;

beforeAll(async () => {
  clone = await sandbox();
  await git("init", "--quiet", "--initial-branch=main");
  await commit("before");
  for (const name of PACKAGES) before.set(name, versionOf(name));
  // Who reads the name of a user no longer compiles; who writes a mock of one can write more.
  await clone.replace(
    "spec/iam-users.yaml",
    "name: { type: string, description: What the user is called. }",
    'name: { type: [string, "null"], description: What the user is called. }',
  );
  await specloom("generate", "--changeset");
  writeFileSync(
    path(".changeset/by-hand.md"),
    '---\n"@specloom/runtime": minor\n---\n\n`retry` knows one more case.\n',
  );
  await commit("changes");
  expect(changesets()).toHaveLength(5);
  await node("scripts/version-packages.ts");
});

afterAll(async () => {
  await clone[Symbol.asyncDispose]();
  rmSync(scratch, { recursive: true, force: true });
});

/** What a bump makes of a version below 1.0.0, and of any other. */
function bumped(version: string, bump: "minor" | "patch"): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return bump === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

test("each package moves by its own bump", () => {
  const expected: Readonly<Record<string, "minor" | "patch">> = {
    // Major is released as minor below 1.0.0, and minor as patch.
    "@iam-users/types": "minor",
    "@iam-users/client": "minor",
    "@iam-users/react-query": "minor",
    "@iam-users/msw": "patch",
    "@specloom/runtime": "minor",
    // Nothing but the range of the runtime, which the new version leaves.
    specloom: "patch",
  };
  expect(Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)]))).toEqual(
    Object.fromEntries(PACKAGES.map((name) => [name, bumped(before.get(name) ?? "", expected[name] ?? "patch")])),
  );
});

test("changelogs say why, and changesets are gone", () => {
  expect(read("packages/types/CHANGELOG.md")).toContain("- `UserV1.name` may be null.");
  expect(read("packages/types/CHANGELOG.md")).toContain("Below 1.0.0 what is major is released as minor.");
  expect(read("packages/client/CHANGELOG.md")).toContain("`getUser().data.user.name` may be null");
  expect(read("packages/react-query/CHANGELOG.md")).toContain(".user.name` may be null");
  expect(read("packages/msw/CHANGELOG.md")).toContain("`getUserHandler");
  expect(read("packages/runtime/CHANGELOG.md")).toContain("`retry` knows one more case.");
  expect(read("generator/CHANGELOG.md")).toContain(`- @specloom/runtime@${versionOf("@specloom/runtime")}`);
  expect(existsSync(path("test/CHANGELOG.md"))).toBe(false);
  expect(changesets()).toEqual([]);
});

test("the released description is the new one, so that the next difference is none", async () => {
  expect(await git("diff", "--name-only", "--", "spec")).toBe("spec/released.json\n");
  const { bumps, changes }: { readonly bumps: object; readonly changes: readonly unknown[] } = JSON.parse(
    await specloom("diff", "--json"),
  );
  expect(changes).toEqual([]);
  expect(new Set(Object.values(bumps))).toEqual(new Set(["none"]));
  await specloom("release");
  expect(changesets()).toEqual([]);
});

test("nothing is left to generate, to format or to install", async () => {
  expect(await specloom("generate", "--check")).toContain("everything is up to date");
  await node("node_modules/oxfmt/bin/oxfmt", "--check", ".changeset", "spec", "packages", "generator/package.json");
  await pnpm(["install", "--frozen-lockfile", "--lockfile-only", "--offline"], clone.folder);
  expect(await git("diff", "--name-only", "--", "pnpm-lock.yaml", "package.json", "test/package.json")).toBe("");
  // What the golden packages ask for and who made them moved too; their sources did not.
  const golden = (await git("diff", "--name-only", "--", "test/golden")).split("\n").filter(Boolean);
  expect(golden.length).toBeGreaterThan(0);
  expect(golden.filter((file) => !/\/(?:generated|package)\.json$/.test(file))).toEqual([]);
});

test("tarballs have the new versions, and ask for each other by them", async () => {
  const tarballs = await packAll(clone.folder, PACKAGES, join(scratch, "tarballs"));
  const inner = new Map<string, readonly string[]>();
  for (const [name, file] of tarballs) {
    const { manifest } = await openTarball(file, join(scratch, "unpacked", name));
    expect(manifest.version).toBe(versionOf(name));
    const asked = Object.entries(manifest.dependencies.dependencies).filter(([dependency]) => before.has(dependency));
    expect(asked).toEqual(asked.map(([dependency]) => [dependency, `^${versionOf(dependency)}`]));
    inner.set(
      name,
      asked.map(([dependency]) => dependency),
    );
  }
  expect(inner.get("@iam-users/react-query")).toEqual(["@iam-users/client", "@iam-users/types", "@specloom/runtime"]);
});
