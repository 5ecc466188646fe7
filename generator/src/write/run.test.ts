import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { write } from "../write.ts";
import type { OutputPackage } from "./output.ts";
import { run } from "./run.ts";
import {
  codesOf,
  contentsOf,
  faultsOf,
  fingerprintOf,
  optionsOf,
  packageOf,
  put,
  remove,
  scratch,
} from "./testing/support.ts";

let root: string;
beforeEach(() => {
  root = scratch();
});
afterEach(() => remove(root));

const index = "client/src/generated/index.ts";
const get = "client/src/generated/operations/get.ts";
const list = { path: "src/generated/operations/list.ts", text: "export const list = 1;\n" };

function withFiles(files: OutputPackage["files"]): { packages: readonly OutputPackage[] } {
  return { packages: [packageOf({ files })] };
}

describe("what is written", () => {
  test("a first run makes the root, the files, package.json, README.md and generated.json", async () => {
    const deep = join(root, "a", "b");
    const report = await write(optionsOf(deep));
    expect(report).toEqual({
      changes: [
        "README.md",
        "generated.json",
        "package.json",
        "src/generated/index.ts",
        "src/generated/operations/get.ts",
      ].map((path) => ({ path: `client/${path}`, kind: "added" })),
      unchanged: 0,
    });
    expect(Object.keys(contentsOf(root))).toEqual(report.changes.map(({ path }) => `a/b/${path}`));
    expect(contentsOf(deep)["client/README.md"]).toBe(
      "# Client\n\n<!-- specloom:begin install -->\n\nInstall it.\n\n<!-- specloom:end install -->\n",
    );
  });

  test("generated.json is sorted and holds hashes of what is ours, but not of the version", () => {
    const files = [list, { path: "src/generated/a.ts", text: "" }];
    run(optionsOf(root, withFiles(files)));
    const text = readFileSync(join(root, "client/generated.json"), "utf8");
    const record = JSON.parse(text);
    expect(text).toBe(`${JSON.stringify(record, undefined, 2)}\n`);
    expect(Object.keys(record)).toEqual(["generator", "digest", "files", "manifest", "readme"]);
    expect(Object.keys(record.files)).toEqual(["src/generated/a.ts", list.path]);
    expect(record.files["src/generated/a.ts"]).toBe("e3b0c44298fc1c149afbf4c8996fb924");
    expect(Object.keys(record.manifest)).toEqual(["/dependencies/a", "/exports/.", "/name"]);
    expect(Object.keys(record.readme)).toEqual(["install"]);
  });

  test("a file that yields is written where none is, and left alone where somebody put one", () => {
    const licence = { path: "LICENSE", text: "Ours.\n", yields: true };
    const options = optionsOf(root, withFiles([list, licence]));
    const recorded = (): object => JSON.parse(readFileSync(join(root, "client/generated.json"), "utf8")).files;
    run(options);
    expect(contentsOf(root)["client/LICENSE"]).toBe("Ours.\n");
    put(root, "client/LICENSE", "Edited.\n");
    expect(codesOf(() => run(options))).toEqual(["E_HAND_EDITED"]);
    for (const path of ["client/LICENSE", "client/generated.json"]) rmSync(join(root, path));
    put(root, "client/LICENSE", "Theirs.\n");
    run(options);
    expect(contentsOf(root)["client/LICENSE"]).toBe("Theirs.\n");
    expect(recorded()).not.toHaveProperty("LICENSE");
    rmSync(join(root, "client/LICENSE"));
    symlinkSync("../LICENSE", join(root, "client/LICENSE"));
    expect(run(options).changes).toEqual([]);
  });

  test("a run with nothing to change touches nothing, not even a folder's time", () => {
    run(optionsOf(root));
    const old = new Date(1000);
    for (const path of [".", "client", "client/src/generated"]) utimesSync(join(root, path), old, old);
    const before = fingerprintOf(root);
    expect(run(optionsOf(root))).toEqual({ changes: [], unchanged: 5 });
    expect(fingerprintOf(root)).toEqual(before);
    expect(statSync(root).mtimeMs).toBe(1000);
    expect(statSync(join(root, "client/src/generated")).mtimeMs).toBe(1000);
  });

  test("only what differs is touched; what is gone from the plan is removed with its empty folders", () => {
    run(optionsOf(root));
    const before = fingerprintOf(root);
    const files = [packageOf().files[0] ?? list, { path: "src/generated/new/deep/x.ts", text: "x\n" }];
    expect(run(optionsOf(root, withFiles(files))).changes).toEqual([
      { path: "client/generated.json", kind: "changed" },
      { path: "client/src/generated/new/deep/x.ts", kind: "added" },
      { path: get, kind: "removed" },
    ]);
    expect(existsSync(join(root, "client/src/generated/operations"))).toBe(false);
    expect(fingerprintOf(root)[index]).toBe(before[index]);
    expect(existsSync(join(root, ".specloom"))).toBe(false);
    run(optionsOf(root, withFiles([])));
    expect(existsSync(join(root, "client/src/generated"))).toBe(true);
    expect(existsSync(join(root, "client/src/generated/new"))).toBe(false);
  });

  test("a package that is no longer planned is left alone", () => {
    run(optionsOf(root, { packages: [packageOf(), packageOf({ directory: "msw" })] }));
    const before = fingerprintOf(join(root, "msw"));
    put(root, "msw/src/generated/index.ts", "edited\n");
    expect(run(optionsOf(root))).toEqual({ changes: [], unchanged: 5 });
    expect(Object.keys(fingerprintOf(join(root, "msw")))).toEqual(Object.keys(before));
  });

  test("a deleted file comes back", () => {
    run(optionsOf(root));
    rmSync(join(root, get));
    expect(run(optionsOf(root)).changes).toEqual([{ path: get, kind: "added" }]);
  });

  test("--check says what would change and writes nothing", () => {
    const missing = join(root, "nowhere");
    expect(run(optionsOf(missing, { check: true })).changes).toHaveLength(5);
    expect(existsSync(missing)).toBe(false);
    run(optionsOf(root));
    const before = fingerprintOf(root);
    expect(run(optionsOf(root, { check: true, ...withFiles([list]) })).changes.map(({ kind }) => kind)).toEqual([
      "changed",
      "removed",
      "removed",
      "added",
    ]);
    expect(fingerprintOf(root)).toEqual(before);
  });

  test("a replaced file keeps its mode", () => {
    put(root, "client/package.json", "{}");
    const path = join(root, "client/package.json");
    chmodSync(path, 0o600);
    run(optionsOf(root));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe("hand edits", () => {
  test.each([false, true])("every edited file is refused, each with a fix (check: %s)", (check) => {
    run(optionsOf(root));
    put(root, index, "edited\n");
    put(root, get, "edited\n");
    const before = fingerprintOf(root);
    const faults = faultsOf(() => run(optionsOf(root, { check, ...withFiles([]) })));
    expect(faults.map(({ code, file }) => [code, file])).toEqual([
      ["E_HAND_EDITED", `${root}/${index}`],
      ["E_HAND_EDITED", `${root}/${get}`],
    ]);
    expect(faults[0]?.fix).toContain("--force");
    expect(fingerprintOf(root)).toEqual(before);
  });

  test("--force overwrites and removes them", () => {
    run(optionsOf(root));
    put(root, index, "edited\n");
    put(root, get, "edited\n");
    const report = run(optionsOf(root, { force: true, ...withFiles(packageOf().files.slice(0, 1)) }));
    expect(report.changes).toContainEqual({ path: index, kind: "changed" });
    expect(report.changes).toContainEqual({ path: get, kind: "removed" });
    expect(readFileSync(join(root, index), "utf8")).toBe(packageOf().files[0]?.text);
  });

  test("an edit that is what we are about to write is none", () => {
    run(optionsOf(root));
    put(root, get, "export const get = 2;\n");
    const files = [
      packageOf().files[0] ?? list,
      { path: "src/generated/operations/get.ts", text: "export const get = 2;\n" },
    ];
    expect(run(optionsOf(root, withFiles(files))).changes.map(({ path }) => path)).toEqual(["client/generated.json"]);
  });

  test("an edited member of package.json and an edited section are refused together with files", () => {
    run(optionsOf(root));
    put(root, get, "edited\n");
    put(
      root,
      "client/README.md",
      "# Client\n\n<!-- specloom:begin install -->\nMine.\n<!-- specloom:end install -->\n",
    );
    const manifest = JSON.parse(readFileSync(join(root, "client/package.json"), "utf8"));
    put(root, "client/package.json", JSON.stringify({ ...manifest, name: "@mine/client" }));
    const faults = faultsOf(() => run(optionsOf(root)));
    expect(faults.map(({ code }) => code)).toEqual(["E_HAND_EDITED", "E_HAND_EDITED", "E_HAND_EDITED"]);
    expect(faults[1]?.message).toContain("/name");
    expect(faults[2]?.line).toBe(3);
  });

  test("what `changeset version` and a person do to package.json and README.md is no edit of ours", () => {
    run(optionsOf(root));
    const manifest = JSON.parse(readFileSync(join(root, "client/package.json"), "utf8"));
    const mine = {
      private: true,
      ...manifest,
      version: "2.0.0",
      dependencies: { ...manifest.dependencies, mine: "1" },
    };
    put(root, "client/package.json", JSON.stringify(mine));
    put(root, "client/README.md", `Hello\n${readFileSync(join(root, "client/README.md"), "utf8")}Bye`);
    put(root, "client/CHANGELOG.md", "2.0.0");
    const before = fingerprintOf(root);
    expect(run(optionsOf(root)).changes).toEqual([]);
    expect(fingerprintOf(root)).toEqual(before);
  });
});

describe("files that are not ours", () => {
  test.each([false, true])("a stranger in src/generated is refused (force: %s)", (force) => {
    run(optionsOf(root));
    put(root, "client/src/generated/mine.ts", "mine\n");
    put(root, "client/src/generated/operations/sub/mine.ts", "mine\n");
    const before = fingerprintOf(root);
    const faults = faultsOf(() => run(optionsOf(root, { force, ...withFiles([]) })));
    expect(faults.map(({ code, file }) => [code, file])).toEqual([
      ["E_FOREIGN_FILE", `${root}/client/src/generated/mine.ts`],
      ["E_FOREIGN_FILE", `${root}/client/src/generated/operations/sub/mine.ts`],
    ]);
    expect(fingerprintOf(root)).toEqual(before);
  });

  test.each([false, true])("a planned path that is taken by an unlisted file is refused (force: %s)", (force) => {
    put(root, index, "mine\n");
    expect(codesOf(() => run(optionsOf(root, { force })))).toEqual(["E_FOREIGN_FILE"]);
    rmSync(join(root, index));
    run(optionsOf(root));
    put(root, "client/tsconfig.json", "{}");
    const files = [...packageOf().files, { path: "tsconfig.json", text: "{ }" }];
    expect(codesOf(() => run(optionsOf(root, { force, ...withFiles(files) })))).toEqual(["E_FOREIGN_FILE"]);
  });

  test("without generated.json, files that are what we would write are adopted", () => {
    run(optionsOf(root));
    rmSync(join(root, "client/generated.json"));
    expect(run(optionsOf(root)).changes).toEqual([{ path: "client/generated.json", kind: "added" }]);
  });

  test("files beside src/generated are nobody's business", () => {
    put(root, "client/src/mine.ts", "mine\n");
    put(root, "client/src/generated-by-me/x.ts", "mine\n");
    run(optionsOf(root));
    expect(contentsOf(root)["client/src/mine.ts"]).toBe("mine\n");
  });

  test.each([
    "",
    "{",
    "[]",
    "<<<<<<< HEAD",
    "{}",
    '{"generator":"x","digest":"y","files":{"a":1},"manifest":{},"readme":{}}',
    '{"generator":"x","digest":"y","files":{"../../etc/passwd":"00"},"manifest":{},"readme":{}}',
    '{"generator":"x","digest":"y","files":{"package.json":"00"},"manifest":{},"readme":{}}',
  ])("a generated.json that is not ours is refused: %s", (text) => {
    put(root, "client/generated.json", text);
    const faults = faultsOf(() => run(optionsOf(root, { force: true })));
    expect(faults).toMatchObject([{ code: "E_OUTPUT", file: `${root}/client/generated.json` }]);
  });

  test.each(["[]", "{", "1"])("a package.json that is no object is refused: %s", (text) => {
    put(root, "client/package.json", text);
    expect(codesOf(() => run(optionsOf(root)))).toEqual(["E_OUTPUT"]);
  });
});

describe("paths", () => {
  test.each([
    "../x.ts",
    "src/../../x.ts",
    "/etc/passwd",
    "",
    ".",
    "a//b",
    "a\\b",
    "C:/x",
    "nul",
    "src/COM1.ts",
    "a.",
    "ü.ts",
    "a b",
    ".git/hooks/pre-commit",
    "node_modules/x.js",
    "package.json",
    "README.md",
    "generated.json",
    "x\0",
  ])("%j is refused before anything is read", (path) => {
    expect(codesOf(() => run(optionsOf(root, withFiles([{ path, text: "" }]))))).toContain("E_OUTPUT");
    expect(Object.keys(contentsOf(root))).toEqual([]);
  });

  test.each(["..", "a/../..", "/tmp", "", ".specloom"])("the folder %j is refused", (directory) => {
    expect(codesOf(() => run(optionsOf(root, { packages: [packageOf({ directory })] })))).toContain("E_OUTPUT");
  });

  test("paths that stand in each other's way are refused, also when only case tells them apart", () => {
    const of = (...paths: string[]) => optionsOf(root, withFiles(paths.map((path) => ({ path, text: "" }))));
    for (const paths of [
      ["a.ts", "a.ts"],
      ["a.ts", "A.ts"],
      ["a", "a/b"],
      ["a/b/c", "A"],
    ]) {
      const faults = faultsOf(() => run(of(...paths)));
      expect(faults).toMatchObject([{ code: "E_OUTPUT", message: expect.stringContaining("Two files") }]);
    }
  });

  test.each([
    ["the package's folder", "client"],
    ["a folder on the way", "client/src/generated/operations"],
    ["the file", index],
    ["package.json", "client/package.json"],
  ])("a link at %s is refused and not followed", (_, path) => {
    const outside = scratch();
    put(outside, "victim", "v");
    mkdirSync(join(root, path, ".."), { recursive: true });
    symlinkSync(path.includes(".") ? join(outside, "victim") : outside, join(root, path));
    expect(codesOf(() => run(optionsOf(root, { force: true })))).toContain("E_OUTPUT");
    expect(contentsOf(outside)).toEqual({ victim: "v" });
    remove(outside);
  });

  test("the root itself may be named by a link", () => {
    symlinkSync(root, `${root}-link`);
    run(optionsOf(`${root}-link`));
    rmSync(`${root}-link`);
    expect(Object.keys(contentsOf(root))).toHaveLength(5);
  });

  test("a folder where a file is to go, and a file where the root is to be", () => {
    mkdirSync(join(root, index), { recursive: true });
    expect(codesOf(() => run(optionsOf(root)))).toEqual(["E_OUTPUT"]);
    put(root, "file", "");
    expect(codesOf(() => run(optionsOf(join(root, "file"))))).toEqual(["E_OUTPUT"]);
  });
});
