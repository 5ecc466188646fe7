import { type Diagnostic, SpecloomError } from "../diagnostics.ts";
import type { Disk } from "./disk.ts";
import { foreign, handEdited, unwritable } from "./faults.ts";
import { hash } from "./hash.ts";
import { type Journal, readJournal } from "./journal.ts";
import { abandonLock, freeLock, inheritLock, isLeftover, lockFolder, removeScratch } from "./lock.ts";
import { exists, isWhole, moveBack, moveForward, placeOf } from "./move.ts";
import type { WriteOptions } from "./output.ts";
import { refuse } from "./plan.ts";
import { openTree } from "./tree.ts";

/**
 * Completes what an interrupted run began, or undoes it when its contents are not all there; a run that had not begun to
 * move anything is forgotten. Throws E_BUSY while another process writes.
 */
export function recover({ root: shown, force }: WriteOptions, root: string, disk: Disk): void {
  removeScratch(root, disk);
  if (!isLeftover(root, shown)) return;
  inheritLock(root, shown, disk);
  try {
    const journal = journalOf(root, shown);
    if (journal !== undefined) finish(root, shown, journal, force, disk);
    freeLock(root, disk);
  } catch (error) {
    abandonLock(root, disk);
    throw error;
  }
}

/** For a run that must not write: throws E_OUTPUT when an interrupted run waits to be completed. */
export function refuseLeftovers(root: string, shown: string): void {
  if (!isLeftover(root, shown) || journalOf(root, shown) === undefined) return;
  const message = "A run that writes to this folder was interrupted, so it cannot be compared.";
  throw new SpecloomError(unwritable(shown, message, "Run `specloom generate`, which completes it."));
}

function finish(root: string, shown: string, journal: Journal, force: boolean, disk: Disk): void {
  const folder = lockFolder(root);
  refuse(changedSince(root, shown, journal, force));
  if (isWhole(root, folder, journal)) moveForward(root, folder, journal, disk);
  else moveBack(root, folder, journal, disk);
}

/** Files that a person wrote between the interrupted run and this one. Throws E_OUTPUT for a link on the way to one. */
function changedSince(root: string, shown: string, journal: Journal, force: boolean): readonly Diagnostic[] {
  const tree = openTree(root, shown);
  return [...journal.moves.entries()].flatMap(([index, move]) => {
    const found = tree.read(move.path);
    const now = found && hash(found.bytes);
    if (now === undefined || now === move.before || now === move.after) return [];
    const isPending = exists(placeOf(root, lockFolder(root), move, index).fresh);
    if (move.before === undefined && isPending) return [foreign(tree.show(move.path))];
    return force ? [] : [handEdited(tree.show(move.path), "This file")];
  });
}

function journalOf(root: string, shown: string): Journal | undefined {
  try {
    return readJournal(lockFolder(root));
  } catch {
    const message = "The journal of an interrupted run cannot be read.";
    throw new SpecloomError(
      unwritable(shown, message, "Restore this folder from version control and delete .specloom."),
    );
  }
}
