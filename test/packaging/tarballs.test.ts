import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { posix } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PACKAGES, filesOf, packAll, readJson, unpack } from "./support/pack.ts";

type Exports = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly sideEffects?: boolean;
  readonly engines: { readonly node: string };
  readonly exports: Exports;
  readonly bin?: Readonly<Record<string, string>>;
}

interface SourceMap {
  readonly sourceRoot?: string;
  readonly sources: readonly string[];
}

const scratch = mkdtempSync(join(tmpdir(), "specloom-tarballs-"));
const folders = new Map<string, string>();

beforeAll(async () => {
  const tarballs = await packAll(join(scratch, "tarballs"));
  for (const [name, tarball] of tarballs) folders.set(name, await unpack(tarball, join(scratch, "unpacked", name)));
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each(PACKAGES)("the tarball of %s", (name) => {
  const folder = (): string => folders.get(name) ?? "";
  const files = (): string[] => filesOf(folder());
  const manifest = (): Manifest => readJson<Manifest>(join(folder(), "package.json"));

  test("depends on versions, not on the workspace", () => {
    const text = readFileSync(join(folder(), "package.json"), "utf8");
    expect(text).not.toMatch(/"(?:workspace|catalog|link|file):/);
    expect(manifest().name).toBe(name);
  });

  test("has what its exports and its command name", () => {
    const { exports, bin = {} } = manifest();
    const targets = [
      ...Object.values(exports).flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry))),
      ...Object.values(bin),
    ];
    expect(targets.length).toBeGreaterThan(1);
    expect(targets.filter((target) => !files().includes(target.replace("./", "")))).toEqual([]);
  });

  test("lists types before everything else, or TypeScript does not see them", () => {
    const entries = Object.values(manifest().exports).filter((entry) => typeof entry !== "string");
    expect(entries.map((entry) => Object.keys(entry)[0])).toEqual(entries.map(() => "types"));
  });

  test("holds dist and its sources, a README and a licence, and no tests", () => {
    const names = files();
    expect(names).toEqual(expect.arrayContaining(["README.md", "LICENSE", "package.json"]));
    expect(names.some((file) => /^dist\/.*\.js$/.test(file))).toBe(true);
    expect(names.some((file) => /^dist\/.*\.d\.ts$/.test(file))).toBe(true);
    expect(names.some((file) => /^src\/.*\.ts$/.test(file))).toBe(true);
    expect(
      names.filter((file) =>
        /\.test\b|\.test-|\btest-support\b|(?:^|\/)(?:testing|__snapshots__|node_modules|\.turbo)\//.test(file),
      ),
    ).toEqual([]);
  });

  test("has maps that lead to files in it", () => {
    const present = new Set(files());
    const maps = [...present].filter((file) => file.endsWith(".map"));
    expect(maps.length).toBeGreaterThan(0);
    expect(maps.flatMap((map) => sourcesOf(folder(), map)).filter((source) => !present.has(source))).toEqual([]);
  });

  test("says what it needs and what it may be used for", () => {
    const { license, engines, sideEffects } = manifest();
    expect(license).toBe("MIT");
    expect(engines.node).toMatch(/\d/);
    // A command is run, not bundled.
    if (name !== "specloom") expect(sideEffects).toBe(false);
  });

  test("names no path of the machine that packed it", () => {
    const here = join(import.meta.dirname, "../..");
    expect(files().filter((file) => readFileSync(join(folder(), file), "utf8").includes(here))).toEqual([]);
  });
});

test("the libraries that are bundled into specloom come with their licences", () => {
  const folder = folders.get("specloom") ?? "";
  const maps = filesOf(folder).filter((file) => file.endsWith(".js.map"));
  const bundled = maps
    .flatMap((map) => readJson<SourceMap>(join(folder, map)).sources)
    .flatMap((source) => LIBRARY.exec(source)?.[1] ?? []);
  const licences = readFileSync(join(folder, "dist/LICENSES.md"), "utf8");
  expect(new Set(bundled).size).toBeGreaterThan(0);
  for (const library of new Set(bundled)) expect(licences).toContain(`## ${library}\n`);
});

const LIBRARY = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** The sources of a map, relative to the package; those of bundled libraries are published elsewhere. */
function sourcesOf(folder: string, map: string): string[] {
  const { sources, sourceRoot = "" } = readJson<SourceMap>(join(folder, map));
  return sources
    .filter((source) => !LIBRARY.test(source))
    .map((source) => posix.join(posix.dirname(map), sourceRoot, source));
}
