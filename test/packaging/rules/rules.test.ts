import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../support/workspace.ts";
import { type Files, MANIFEST, packed } from "../testing/packed.ts";
import type { Rule } from "./rule.ts";
import { rules } from "./rules.ts";

const siblings = { versions: new Map([["@acme/other", "2.0.0"]]), private: ["@acme/test"] };

/** What rules find in a tarball, in the form "rule: where: what". */
async function found(asked: readonly Rule[], manifest: object = {}, files: Files = {}): Promise<string[]> {
  using made = await packed(manifest, files);
  const lists = await Promise.all(
    asked.map(async ({ name, check }) =>
      (await check(made.tarball, siblings)).map(({ where, what, fix }) => {
        expect(fix).not.toBe("");
        return `${name}: ${where}: ${what}`;
      }),
    ),
  );
  return lists.flat();
}

const entry = (types: string, module: string): object => ({ exports: { ".": { types, default: module } } });
const mapTo = (source: string): string => JSON.stringify({ version: 3, sources: [source], names: [], mappings: "" });

test("nothing is found in a tarball that is sound", async () => {
  expect(await found(rules)).toEqual([]);
});

interface Fault {
  readonly fault: string;
  readonly manifest?: object;
  readonly files?: Files;
  /** What is found, among other things. */
  readonly finding: string;
}

const faults: readonly Fault[] = [
  {
    fault: "a test is packed",
    files: { "src/index.test.ts": "" },
    finding: "contents: src/index.test.ts: belongs to the tests",
  },
  {
    fault: "a built test is packed",
    files: { "dist/index.test.js": "" },
    finding: "contents: dist/index.test.js: belongs to the tests",
  },
  {
    fault: "test support is packed",
    files: { "src/testing/fake.ts": "" },
    finding: "contents: src/testing/fake.ts: belongs to the tests",
  },
  {
    fault: "snapshots are packed",
    files: { "src/__snapshots__/a.snap": "" },
    finding: "contents: src/__snapshots__/a.snap: belongs to the tests",
  },
  {
    fault: "a secret is packed",
    files: { ".env": "TOKEN=1" },
    finding: "contents: .env: is of no kind that is published",
  },
  {
    fault: "the compiler's notes are packed",
    files: { "dist/tsconfig.tsbuildinfo": "{}" },
    finding: "contents: dist/tsconfig.tsbuildinfo: is of no kind that is published",
  },
  { fault: "there is no licence", files: { LICENSE: undefined }, finding: "contents: the tarball: has not a LICENSE" },
  {
    fault: "there is no README",
    files: { "README.md": undefined },
    finding: "contents: the tarball: has not a README.md",
  },
  {
    fault: "the sources are left out",
    files: { "src/index.ts": undefined },
    finding: "contents: the tarball: has not its sources",
  },
  {
    fault: "a map leads nowhere",
    files: { "dist/gone.js.map": mapTo("../src/gone.ts") },
    finding: "maps: dist/gone.js.map: leads to src/gone.ts, which is not in the tarball",
  },
  {
    fault: "a map of declarations leads out of the package",
    files: { "dist/index.d.ts.map": mapTo("../../other/src/index.ts") },
    finding: "maps: dist/index.d.ts.map: leads to ../other/src/index.ts, which is not in the tarball",
  },
  {
    fault: "a map is left out",
    files: { "dist/index.js.map": undefined },
    finding: "maps: dist/index.js: names dist/index.js.map, which is not in the tarball",
  },
  {
    fault: "a library is bundled without its licence",
    files: { "dist/cli.js.map": mapTo("node_modules/@acme/lib/index.js") },
    finding: "licences: dist/LICENSES.md: lacks the licence of @acme/lib, which is bundled",
  },
  {
    fault: "the folder of the build is named",
    files: { "dist/index.js": `export const here = ${JSON.stringify(join(root, "src"))};\n` },
    finding: `paths: dist/index.js: names ${root}`,
  },
  {
    fault: "a range of the workspace is left in",
    manifest: { dependencies: { "@acme/other": "workspace:^" } },
    finding: 'dependencies: package.json dependencies.@acme/other: "workspace:^" is known in the workspace alone',
  },
  {
    fault: "a range of the catalog is left in",
    manifest: { devDependencies: { react: "catalog:" } },
    finding: 'dependencies: package.json devDependencies.react: "catalog:" is known in the workspace alone',
  },
  {
    fault: "a sibling is asked for in another version",
    manifest: { peerDependencies: { "@acme/other": "^1.0.0" } },
    finding:
      'dependencies: package.json peerDependencies.@acme/other: asks for "^1.0.0", and 2.0.0 is what would be published',
  },
  {
    fault: "a private sibling is needed",
    manifest: { dependencies: { "@acme/test": "^1.0.0" } },
    finding: "dependencies: package.json dependencies.@acme/test: is private: nobody can install it",
  },
  {
    fault: "nobody may use it",
    manifest: { license: "UNLICENSED" },
    finding: "manifest: package.json license: is missing or wrong",
  },
  {
    fault: "no Node is named",
    manifest: { engines: {} },
    finding: "manifest: package.json engines.node: is missing or wrong",
  },
  {
    fault: "bundlers are told nothing",
    manifest: { sideEffects: undefined },
    finding: "manifest: package.json sideEffects: is missing or wrong",
  },
  {
    fault: "an export leads to no file",
    manifest: entry("./dist/index.d.ts", "./dist/main.js"),
    finding: "publint: package.json exports...default: ",
  },
  {
    fault: "types come last",
    manifest: { exports: { ".": { default: "./dist/index.js", types: "./dist/index.d.ts" } } },
    finding: "publint: package.json exports...types: ",
  },
  {
    fault: "a command leads to no file",
    manifest: { bin: { acme: "./bin/acme.js" } },
    finding: "publint: package.json bin.acme: ",
  },
  {
    fault: "the module is no ESM",
    files: { "dist/index.js": 'module.exports = require("node:fs");\n' },
    finding: "publint: package.json exports...default: ",
  },
  {
    fault: "an entry has no types",
    manifest: { exports: { ...MANIFEST.exports, "./more": "./dist/more.js" } },
    files: { "dist/more.js": "export {};\n" },
    finding: "attw: exports ./more (bundler): Could not find types: ",
  },
  {
    fault: "a declaration imports what is not there",
    files: { "dist/index.d.ts": 'export { one } from "./one.js";\n' },
    finding: "attw: dist/index.d.ts: Internal resolution error: ",
  },
];

describe("a tarball in which", () => {
  test.each(faults)("$fault", async ({ manifest, files, finding }) => {
    const asked = rules.filter(({ name }) => finding.startsWith(`${name}: `));
    const all = await found(asked, manifest, files);
    expect(all.filter((one) => one.startsWith(finding))).not.toEqual([]);
  });
});

test("every rule finds something in one of them", () => {
  const finders = new Set(faults.map(({ finding }) => finding.slice(0, finding.indexOf(":"))));
  expect([...finders].sort()).toEqual(rules.map(({ name }) => name).sort());
});

test("a sibling may be asked for in the version that is published, and bundled libraries may have their licence", async () => {
  const licence = "# What is bundled in this folder\n\n## lib\n\nMIT\n";
  const files = { "dist/cli.js.map": mapTo("node_modules/lib/a.js"), "dist/LICENSES.md": licence };
  expect(await found(rules, { dependencies: { "@acme/other": "^2.0.0" } }, files)).toEqual([]);
});
