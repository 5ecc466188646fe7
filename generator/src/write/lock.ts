import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, SpecloomError } from "../diagnostics.ts";
import type { Disk } from "./disk.ts";
import { unwritable } from "./faults.ts";
import { exists } from "./move.ts";
import { stat } from "./tree.ts";

/** Holds the lock, the staged contents and the journal while a run writes. */
const lockName = ".specloom";
/** A folder on its way to become the lock, or no longer one. The number is the process that made it. */
const scratchName = /^\.specloom-([0-9]+)$/;
/** The number is the process that holds the lock. In the name, because a rename changes it in one step. */
const ownerName = /^owner-([0-9]+)$/;
const known = /^(?:owner-[0-9]+|new-[0-9]+|old-[0-9]+|journal\.(?:json|draft))$/;

/** Locks of this process: its own number in a lock that is not among them was left by an earlier process. */
const held = new Set<string>();

export function lockFolder(root: string): string {
  return join(root, lockName);
}

/**
 * Takes the lock, which must be free. The folder gets its name when its owner stands in it, so no other process ever
 * sees a lock without an owner. Throws E_BUSY when another process was faster.
 */
export function takeLock(root: string, shown: string, disk: Disk): void {
  const scratch = scratchFolder(root);
  disk.removeTree(scratch);
  disk.makeFolder(scratch);
  try {
    disk.create(join(scratch, `owner-${process.pid}`), "");
    disk.rename(scratch, lockFolder(root));
  } catch (error) {
    disk.removeTree(scratch);
    throw exists(lockFolder(root)) ? new SpecloomError(busy(shown, undefined)) : error;
  }
  held.add(root);
}

/** Makes the lock of a dead process ours. Throws E_BUSY when another process was faster. */
export function inheritLock(root: string, shown: string, disk: Disk): void {
  const folder = lockFolder(root);
  const owner = ownerOf(folder);
  const mine = join(folder, `owner-${process.pid}`);
  try {
    if (owner === undefined) disk.create(mine, "");
    else disk.rename(join(folder, `owner-${owner}`), mine);
  } catch (error) {
    throw exists(folder) && ownerOf(folder) === owner ? error : new SpecloomError(busy(shown, undefined));
  }
  held.add(root);
}

/** Frees the lock in one step: the run is done from here on, whatever happens to the leftovers. */
export function freeLock(root: string, disk: Disk): void {
  const scratch = scratchFolder(root);
  disk.rename(lockFolder(root), scratch);
  held.delete(root);
  try {
    disk.removeTree(scratch);
  } catch {
    // The next run removes it.
  }
}

/** Leaves the lock and its journal for the next run, which need not wait for this process to end. */
export function abandonLock(root: string, disk: Disk): void {
  held.delete(root);
  try {
    disk.removeTree(join(lockFolder(root), `owner-${process.pid}`));
  } catch {
    // Then the next run waits until this process has ended.
  }
}

/** Throws E_BUSY when a live process holds the lock, E_OUTPUT when the folder is not a lock of ours. */
export function isLeftover(root: string, shown: string): boolean {
  const folder = lockFolder(root);
  const found = stat(folder);
  if (found === undefined) return false;
  if (!found.isDirectory() || !isOurs(folder)) throw new SpecloomError(notALock(shown));
  const owner = ownerOf(folder);
  if (owner !== undefined && isAlive(owner, root)) throw new SpecloomError(busy(shown, owner));
  return true;
}

/** Removes what dead processes left on the way to or from a lock. */
export function removeScratch(root: string, disk: Disk): void {
  if (!exists(root)) return;
  for (const name of readdirSync(root)) {
    const owner = Number(scratchName.exec(name)?.[1]);
    if (!Number.isNaN(owner) && !isAlive(owner, root) && isOurs(join(root, name))) disk.removeTree(join(root, name));
  }
}

function scratchFolder(root: string): string {
  return join(root, `${lockName}-${process.pid}`);
}

/** A folder of the user's that has our name by chance is never removed. */
function isOurs(folder: string): boolean {
  return stat(folder)?.isDirectory() === true && readdirSync(folder).every((name) => known.test(name));
}

function ownerOf(folder: string): number | undefined {
  const owners = readdirSync(folder).flatMap((name) => ownerName.exec(name)?.[1] ?? []);
  return owners[0] === undefined ? undefined : Number(owners[0]);
}

function isAlive(pid: number, root: string): boolean {
  if (pid === process.pid) return held.has(root);
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: there is such a process, of another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function busy(shown: string, owner: number | undefined): Diagnostic {
  const who = owner === undefined ? "Another run" : `Another run (process ${owner})`;
  const stuck = owner === undefined ? "" : `; if that process is not specloom, delete ${lockName}/owner-${owner}`;
  return {
    code: "E_BUSY",
    message: `${who} is writing to this folder.`,
    fix: `Wait until it has ended and run again${stuck}.`,
    file: shown,
  };
}

function notALock(shown: string): Diagnostic {
  const message = `The name "${lockName}" in this folder is taken by something that specloom did not make.`;
  return unwritable(shown, message, "Move it away and run again.");
}
