import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Disk } from "./disk.ts";
import { hash } from "./hash.ts";
import type { Journal, Move } from "./journal.ts";
import { stat } from "./tree.ts";

/** Where a move takes from and puts to. */
interface Place {
  readonly target: string;
  /** The new content, until it is in place. */
  readonly fresh: string;
  /** The old content, once it is out of the way. */
  readonly old: string;
}

export function placeOf(root: string, folder: string, { path }: Move, index: number): Place {
  return { target: join(root, path), fresh: join(folder, `new-${index}`), old: join(folder, `old-${index}`) };
}

/** Puts everything in place. Each step looks first whether it is done, so it can start from any state in between. */
export function moveForward(root: string, folder: string, journal: Journal, disk: Disk): void {
  for (const path of journal.folders) makeMissing(join(root, path), disk);
  for (const [index, move] of journal.moves.entries()) {
    const { target, fresh, old } = placeOf(root, folder, move, index);
    if (move.before !== undefined && !exists(old) && exists(target)) disk.rename(target, old);
    if (move.after !== undefined && exists(fresh)) disk.rename(fresh, target);
  }
  for (const path of journal.emptied) removeEmpty(join(root, path), disk);
}

/** Puts everything back as it was; the old files themselves, so their times too. From any state in between. */
export function moveBack(root: string, folder: string, journal: Journal, disk: Disk): void {
  for (const path of journal.emptied.toReversed()) makeMissing(join(root, path), disk);
  for (const [index, move] of [...journal.moves.entries()].toReversed()) {
    const { target, fresh, old } = placeOf(root, folder, move, index);
    if (move.after !== undefined && !exists(fresh) && exists(target)) disk.rename(target, fresh);
    if (move.before !== undefined && exists(old)) disk.rename(old, target);
  }
  for (const path of journal.folders.toReversed()) removeEmpty(join(root, path), disk);
}

/** Whether every new content is there to the last byte: a power cut may keep the journal and lose what it speaks of. */
export function isWhole(root: string, folder: string, journal: Journal): boolean {
  return [...journal.moves.entries()].every(([index, move]) => {
    if (move.after === undefined) return true;
    const { target, fresh } = placeOf(root, folder, move, index);
    return hashAt(exists(fresh) ? fresh : target) === move.after;
  });
}

/** The hash of a file, or nothing where there is no file. */
function hashAt(path: string): string | undefined {
  return stat(path)?.isFile() ? hash(readFileSync(path)) : undefined;
}

export function exists(path: string): boolean {
  return stat(path) !== undefined;
}

function makeMissing(path: string, disk: Disk): void {
  if (!exists(path)) disk.makeFolder(path);
}

/** A folder that holds something stays; one that cannot be removed does no harm. */
export function removeEmpty(path: string, disk: Disk): void {
  try {
    disk.removeFolder(path);
  } catch {
    // See above.
  }
}
