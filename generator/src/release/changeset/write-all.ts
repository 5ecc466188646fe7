import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file as it should be; without a text, it should not be. */
export interface Wanted {
  /** Absolute. */
  readonly path: string;
  readonly text: string | undefined;
}

/**
 * Brings files in line with what is wanted, all or none: new contents are written beside the old ones first, and what was
 * moved already is put back where something fails. Returns the paths that differed; with `check`, nothing is written.
 */
export function writeAll(wanted: readonly Wanted[], check = false): readonly string[] {
  const changes = wanted.map((file) => ({ ...file, old: read(file.path) })).filter(({ text, old }) => text !== old);
  if (check) return changes.map(({ path }) => path);
  const staged = (path: string): string =>
    join(dirname(path), `.specloom-new-${path.length}-${path.split(/[\\/]/).at(-1)}`);
  const done: (typeof changes)[number][] = [];
  try {
    for (const { path, text } of changes) {
      mkdirSync(dirname(path), { recursive: true });
      if (text !== undefined) writeFileSync(staged(path), text);
    }
    for (const change of changes) {
      if (change.text === undefined) rmSync(change.path);
      else renameSync(staged(change.path), change.path);
      done.push(change);
    }
  } catch (error) {
    for (const { path, old } of done)
      if (old === undefined) rmSync(path, { force: true });
      else writeFileSync(path, old);
    throw error;
  } finally {
    for (const { path } of changes) rmSync(staged(path), { force: true });
  }
  return changes.map(({ path }) => path);
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
