import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../support/run.ts";
import { filesOf } from "../tarball/files-of.ts";
import { type Tarball, openTarball } from "../tarball/tarball.ts";

/** Files by name; undefined leaves one out. */
export type Files = Readonly<Record<string, string | undefined>>;

export const MANIFEST = {
  name: "@acme/sound",
  version: "1.2.3",
  description: "Nothing is wrong with it.",
  license: "MIT",
  type: "module",
  sideEffects: false,
  exports: {
    ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
    "./package.json": "./package.json",
  },
  files: ["dist", "src"],
  engines: { node: ">=20" },
};

const map = (file: string): string =>
  JSON.stringify({ version: 3, file, sourceRoot: "", sources: ["../src/index.ts"], names: [], mappings: "AAAA" });

const SOUND: Files = {
  "README.md": "# Sound\n",
  LICENSE: "MIT\n",
  "dist/index.js": "export const one = 1;\n//# sourceMappingURL=index.js.map\n",
  "dist/index.js.map": map("index.js"),
  "dist/index.d.ts": "export declare const one: 1;\n//# sourceMappingURL=index.d.ts.map\n",
  "dist/index.d.ts.map": map("index.d.ts"),
  "src/index.ts": "export const one = 1;\n",
};

/**
 * A tarball with which nothing is wrong but what is said; it is gone at the end.
 *
 * @param manifest - members that differ
 * @param files - those that differ
 * @param date - of all files, in seconds since 1970
 */
export async function packed(
  manifest: object = {},
  files: Files = {},
  date: number = 1,
): Promise<{ readonly tarball: Tarball } & Disposable> {
  const scratch = mkdtempSync(join(tmpdir(), "packed-"));
  const all = { ...SOUND, "package.json": JSON.stringify({ ...MANIFEST, ...manifest }), ...files };
  for (const [name, text] of Object.entries(all)) {
    const file = join(scratch, "package", name);
    mkdirSync(dirname(file), { recursive: true });
    if (text !== undefined) writeFileSync(file, text);
  }
  const names = filesOf(scratch);
  for (const name of names) utimesSync(join(scratch, name), date, date);
  await run("tar", ["-cf", "packed.tar", ...names], scratch);
  // Without a date of its own.
  await run("gzip", ["-n", "packed.tar"], scratch);
  const tarball = await openTarball(join(scratch, "packed.tar.gz"), join(scratch, "opened"));
  return { tarball, [Symbol.dispose]: () => rmSync(scratch, { recursive: true, force: true }) };
}
