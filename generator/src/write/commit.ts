import { dirname, join } from "node:path";
import { SpecloomError } from "../diagnostics.ts";
import type { Disk } from "./disk.ts";
import { unwritable } from "./faults.ts";
import { type Journal, makeJournal, writeJournal } from "./journal.ts";
import { abandonLock, freeLock, lockFolder, takeLock } from "./lock.ts";
import { exists, moveBack, moveForward, removeEmpty } from "./move.ts";
import type { WriteOptions, WriteReport } from "./output.ts";
import { plan } from "./plan.ts";
import type { Target } from "./plan-package.ts";

/**
 * Writes what differs, all of it or nothing: stage, journal, move; the old files are kept until the end. The plan is made
 * again under the lock, since another run may have written in the meantime.
 */
export function commit(options: WriteOptions, root: string, disk: Disk): WriteReport {
  const made = missingFolders(root);
  try {
    for (const folder of made) disk.makeFolder(folder);
    takeLock(root, options.root, disk);
    return underLock(options, root, disk);
  } catch (error) {
    for (const folder of made.toReversed()) removeEmpty(folder, disk);
    throw error;
  }
}

function underLock(options: WriteOptions, root: string, disk: Disk): WriteReport {
  let journal: Journal | undefined;
  try {
    const { targets, report } = plan(options, root);
    stage(root, targets, disk);
    journal = makeJournal(targets, root);
    writeJournal(lockFolder(root), journal, disk);
    moveForward(root, lockFolder(root), journal, disk);
    freeLock(root, disk);
    return report;
  } catch (error) {
    undo(options, root, journal, disk, error);
    throw error;
  }
}

function stage(root: string, targets: readonly Target[], disk: Disk): void {
  for (const [index, { before, after }] of targets.entries()) {
    if (after === undefined) continue;
    disk.create(join(lockFolder(root), `new-${index}`), after, before && { mode: before.mode });
  }
}

/** Where undoing fails as well, the journal stays and the next run completes what this one began. */
function undo(options: WriteOptions, root: string, journal: Journal | undefined, disk: Disk, cause: unknown): void {
  try {
    if (journal !== undefined) moveBack(root, lockFolder(root), journal, disk);
    freeLock(root, disk);
  } catch {
    abandonLock(root, disk);
    const message = `Writing failed half way and could not be undone: ${cause instanceof Error ? cause.message : cause}`;
    throw new SpecloomError(unwritable(options.root, message, "Mend the cause and run again, which completes it."));
  }
}

/** The root and what is missing above it, outer before inner. */
function missingFolders(root: string): readonly string[] {
  return exists(root) ? [] : [...missingFolders(dirname(root)), root];
}
