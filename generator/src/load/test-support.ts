import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { SpecloomError, formatDiagnostic } from "../diagnostics.ts";
import { load } from "./load.ts";
import type { LoadedDocument } from "./load.ts";

/** Files by name, as text, as bytes, or as what becomes JSON. */
export type FixtureFiles = Readonly<Record<string, string | Uint8Array | object>>;

const folders: string[] = [];

/** For `afterAll`. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Writes files into a new folder, for {@link removeFolders} to remove, and returns its real path. */
export function folderWith(files: FixtureFiles): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "specloom-load-")));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const isRaw = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(join(folder, name), isRaw ? content : JSON.stringify(content, null, 2));
  }
  return folder;
}

export interface FixtureOptions {
  readonly overlays?: readonly string[];
  readonly allowRefs?: readonly string[];
}

/** Loads the first of the files; `cwd` is the folder they are in. */
export async function loadFiles(files: FixtureFiles, options: FixtureOptions = {}): Promise<LoadedDocument> {
  return loadIn(folderWith(files), Object.keys(files)[0] ?? "", options);
}

export async function loadIn(cwd: string, spec: string, options: FixtureOptions = {}): Promise<LoadedDocument> {
  return load({ spec, overlays: options.overlays ?? [], allowRefs: options.allowRefs ?? [], cwd });
}

/** The text of every diagnostic that a promise is rejected with. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof SpecloomError) return error.diagnostics.map(formatDiagnostic).join("\n");
    throw error;
  }
  throw new Error("nothing was refused");
}

export async function refuse(files: FixtureFiles, options: FixtureOptions = {}): Promise<string> {
  return refusalOf(loadFiles(files, options));
}

/** A whole document around paths and components. */
export function api(parts: object): object {
  return { openapi: "3.1.0", info: { title: "Pets", version: "1" }, paths: {}, ...parts };
}

/** An operation with the least it needs. */
export function operation(parts: object = {}): object {
  return { responses: { 200: { description: "OK" } }, ...parts };
}
