import { lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Diagnostic, SpecloomError } from "../../diagnostics.ts";
import type { Disk } from "../disk.ts";
import type { OutputPackage, WriteOptions } from "../output.ts";

/** A new empty folder; give it to `rmSync` when done. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), "specloom-write-"));
}

/** A small package; whatever a test does not say is the same in each. */
export function packageOf(parts: Partial<OutputPackage> = {}): OutputPackage {
  return {
    directory: "client",
    files: [
      { path: "src/generated/index.ts", text: 'export * from "./operations/get.js";\n' },
      { path: "src/generated/operations/get.ts", text: "export const get = 1;\n" },
    ],
    manifest: {
      name: "@x/client",
      version: "0.1.0",
      exports: { ".": "./dist/index.js" },
      dependencies: { a: "^1.0.0" },
    },
    readme: { title: "Client", sections: [{ name: "install", text: "Install it." }] },
    record: { generator: "specloom@0.1.0", digest: "abc" },
    ...parts,
  };
}

export function optionsOf(root: string, parts: Partial<WriteOptions> = {}): WriteOptions {
  return { root, packages: [packageOf()], force: false, check: false, ...parts };
}

/** Every file below a folder: path → content. */
export function contentsOf(root: string): Record<string, string> {
  return Object.fromEntries(pathsBelow(root).map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** Every file and folder below a folder with its time of change and inode: equal only when nothing was touched. */
export function fingerprintOf(root: string): Record<string, string> {
  return Object.fromEntries(
    pathsBelow(root).map((path) => {
      const { mtimeMs, ino } = lstatSync(join(root, path));
      return [path, `${mtimeMs} ${ino}`];
    }),
  );
}

function pathsBelow(root: string): readonly string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).toSorted();
}

export function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** The diagnostics that an action throws; fails when it throws nothing or something else. */
export function faultsOf(action: () => unknown): readonly Diagnostic[] {
  try {
    action();
  } catch (error) {
    if (error instanceof SpecloomError) return error.diagnostics;
    throw error;
  }
  throw new Error("nothing was thrown");
}

export function codesOf(action: () => unknown): readonly string[] {
  return faultsOf(action).map(({ code }) => code);
}

/** A disk that calls back before each step, with its number and its name. */
export function watched(disk: Disk, before: (step: number, name: string) => void): Disk {
  let step = 0;
  const tell = (name: string): void => before(++step, name);
  return {
    makeFolder: (path) => (tell("makeFolder"), disk.makeFolder(path)),
    create: (path, content, options) => (tell("create"), disk.create(path, content, options)),
    rename: (from, to) => (tell("rename"), disk.rename(from, to)),
    removeFolder: (path) => (tell("removeFolder"), disk.removeFolder(path)),
    removeTree: (path) => (tell("removeTree"), disk.removeTree(path)),
  };
}

export function remove(root: string): void {
  rmSync(root, { recursive: true, force: true });
}
