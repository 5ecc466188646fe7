import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GenerateReport } from "../generate-report.ts";
import { type ResolvedConfig, resolveConfig } from "../resolve-config.ts";
import { type OutputPackage, write } from "../write.ts";
import { readStamp } from "./read-stamp.ts";
import { type FinishedRun, saveStamp } from "./save-stamp.ts";

const BUILD = "build-1";
const INDEX = "packages/types/src/generated/index.ts";

const PACKAGE: OutputPackage = {
  directory: "types",
  files: [
    { path: "src/generated/index.ts", text: "export {};\n" },
    { path: "src/generated/operations/list.ts", text: "export type List = 1;\n" },
    { path: "tsconfig.json", text: "{}\n" },
  ],
  manifest: { name: "@acme/types", version: "0.1.0" },
  readme: { title: "Types", sections: [{ name: "api", text: "Text." }] },
  record: { generator: "specloom@1", digest: "d" },
};

const REPORT: GenerateReport = {
  changes: [{ path: "types/src/generated/index.ts", kind: "added" }],
  unchanged: 0,
  api: { title: "Pets", version: "1" },
  operations: 1,
  schemas: 0,
  packages: ["types"],
  warnings: [{ code: "W_SKIPPED", message: "a thing is left out", fix: "none" }],
};

let folder: string;
let config: ResolvedConfig;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "specloom-stamp-"));
  config = resolveConfig({ spec: "api.yaml", scope: "@acme", targets: ["types"] }, folder, undefined);
  put("api.yaml", "openapi: 3.1.0\n");
  put("overlay.yaml", "overlay: 1.0.0\n");
  mkdirSync(join(folder, "node_modules"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Writes the package and its stamp, as a run does that began when all inputs were long there. */
async function finish(more: Partial<FinishedRun> = {}): Promise<void> {
  await write({ root: config.root, packages: [PACKAGE], check: false, force: false });
  const files = ["api.yaml", "overlay.yaml"].map((name) => join(folder, name));
  await saveStamp({
    config,
    build: BUILD,
    began: Date.now() + 1000,
    files,
    packages: [PACKAGE],
    report: REPORT,
    ...more,
  });
}

const read = (): GenerateReport | undefined => readStamp(config, BUILD);

function stampPath(): string {
  const cache = join(folder, "node_modules/.cache/specloom");
  return join(cache, readdirSync(cache)[0] ?? "");
}

describe("a stamp holds", () => {
  test("when nothing is different: the report is the run's, warnings included, and nothing changed", async () => {
    await finish();
    expect(read()).toEqual({ ...REPORT, changes: [], unchanged: 6 });
    expect(readdirSync(dirname(stampPath()))).toHaveLength(1);
  });

  test("when files were only touched, or stand where nothing of ours does", async () => {
    await finish();
    utimesSync(join(folder, INDEX), 0, 0);
    put("packages/types/dist/index.js", "");
    put("packages/types/src/own.ts", "");
    put("packages/other/package.json", "{}");
    expect(read()).toBeDefined();
  });

  test("when the output root is named by a link", async () => {
    renameSync(folder, `${folder}-real`);
    symlinkSync(`${folder}-real`, folder, "dir");
    await finish();
    expect(read()).toBeDefined();
    rmSync(folder);
    renameSync(`${folder}-real`, folder);
  });
});

describe("a stamp does not hold", () => {
  beforeEach(() => finish());

  test("from another build, or for another configuration", () => {
    expect(readStamp(config, "build-2")).toBeUndefined();
    expect(readStamp({ ...config, tags: ["Users"] }, BUILD)).toBeUndefined();
    expect(readStamp({ ...config, manifest: { ...config.manifest, license: "MIT" } }, BUILD)).toBeUndefined();
    expect(read()).toBeDefined();
  });

  test("of another version of Node", () => {
    const text = readFileSync(stampPath(), "utf8");
    writeFileSync(stampPath(), text.replace(process.version, "v1.2.3"));
    expect(read()).toBeUndefined();
  });

  test("since the runtime stands beside the packages", () => {
    put("packages/runtime/package.json", '{ "name": "@specloom/runtime" }');
    expect(read()).toBeUndefined();
  });

  test.each<[string, () => void]>([
    ["is gone", () => rmSync(stampPath())],
    ["is a folder", () => toFolder(stampPath())],
    ["is empty", () => writeFileSync(stampPath(), "")],
    ["is cut off", () => writeFileSync(stampPath(), readFileSync(stampPath(), "utf8").slice(0, -9))],
    ["is no object", () => writeFileSync(stampPath(), "[]")],
    ["lacks its inputs", () => changeStamp((stamp) => delete stamp["inputs"])],
    ["lacks its outputs", () => changeStamp((stamp) => delete stamp["outputs"])],
    ["lacks its report", () => changeStamp((stamp) => delete stamp["report"])],
    [
      "has an input without a hash",
      () => changeStamp((stamp) => (stamp["inputs"] = [{ path: join(folder, "api.yaml"), size: 15 }])),
    ],
    ["says that something changed", () => changeStamp((stamp) => (stamp["report"] = REPORT))],
  ])("that %s", (_, spoil) => {
    spoil();
    expect(read()).toBeUndefined();
  });

  test.each<[string, () => void]>([
    ["has other bytes of the same number", () => put("api.yaml", "openapi: 3.0.0\n")],
    ["is longer", () => put("overlay.yaml", "overlay: 1.0.0\n\n")],
    ["is gone", () => rmSync(join(folder, "overlay.yaml"))],
    ["is a folder", () => toFolder(join(folder, "api.yaml"))],
  ])("when an input %s", (_, spoil) => {
    spoil();
    expect(read()).toBeUndefined();
  });

  const outputs = [
    "src/generated/index.ts",
    "src/generated/operations/list.ts",
    "tsconfig.json",
    "package.json",
    "README.md",
    "generated.json",
  ];

  test.each(outputs)("when %s was edited", (path) => {
    const text = readFileSync(join(folder, "packages/types", path), "utf8");
    put(`packages/types/${path}`, `${text} `);
    expect(read()).toBeUndefined();
  });

  test.each(outputs)("when %s was deleted", (path) => {
    rmSync(join(folder, "packages/types", path));
    expect(read()).toBeUndefined();
  });

  test.each(outputs)("when %s became a link to the same bytes", (path) => {
    const file = join(folder, "packages/types", path);
    renameSync(file, join(folder, "moved"));
    symlinkSync(join(folder, "moved"), file);
    expect(read()).toBeUndefined();
  });

  test.each([
    "packages/types",
    "packages/types/src",
    "packages/types/src/generated",
    "packages/types/src/generated/operations",
  ])("when the folder %s became a link", (path) => {
    renameSync(join(folder, path), join(folder, "moved"));
    symlinkSync(join(folder, "moved"), join(folder, path), "dir");
    expect(read()).toBeUndefined();
  });

  test.each(["src/generated/extra.ts", "src/generated/operations/extra.ts", "src/generated/new/extra.ts"])(
    "when %s was added",
    (path) => {
      put(`packages/types/${path}`, "");
      expect(read()).toBeUndefined();
    },
  );

  test("when a generated file was renamed", () => {
    renameSync(join(folder, INDEX), join(folder, "packages/types/src/generated/main.ts"));
    expect(read()).toBeUndefined();
  });

  test("when a package or the whole output is gone", () => {
    rmSync(join(folder, "packages/types"), { recursive: true });
    expect(read()).toBeUndefined();
    rmSync(join(folder, "packages"), { recursive: true });
    expect(read()).toBeUndefined();
  });

  test.each([".specloom", ".specloom-4711"])("while %s of another run is there", (name) => {
    mkdirSync(join(folder, "packages", name));
    expect(read()).toBeUndefined();
  });
});

describe("no stamp is left", () => {
  test("where the configuration's folder has no node_modules; none is made", async () => {
    rmSync(join(folder, "node_modules"), { recursive: true });
    await finish();
    expect(existsSync(join(folder, "node_modules"))).toBe(false);
    expect(read()).toBeUndefined();
  });

  test("when an input may have changed after the run began", async () => {
    await finish({ began: Date.now() });
    expect(read()).toBeUndefined();
  });

  test("when an output is not what the plan says", async () => {
    const edited = { ...PACKAGE, files: PACKAGE.files.map((file) => ({ ...file, text: `${file.text}// edited\n` })) };
    await finish({ packages: [edited] });
    expect(read()).toBeUndefined();
  });

  test("where it cannot be written, and that is no failure", async () => {
    put("node_modules/.cache", "a file");
    await finish();
    expect(read()).toBeUndefined();
  });
});

function toFolder(file: string): void {
  rmSync(file);
  mkdirSync(file);
}

function changeStamp(change: (stamp: Record<string, unknown>) => unknown): void {
  const stamp: Record<string, unknown> = JSON.parse(readFileSync(stampPath(), "utf8"));
  change(stamp);
  writeFileSync(stampPath(), JSON.stringify(stamp));
}
