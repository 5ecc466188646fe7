import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dirname } from "node:path/posix";
import type { Disk } from "./disk.ts";
import { hash } from "./hash.ts";
import { isSafePath, parents } from "./path-rules.ts";
import type { Target } from "./plan-package.ts";
import { stat } from "./tree.ts";

/** One file to move. Its number names its contents in the staging folder: `new-3` and `old-3`. */
export interface Move {
  /** Relative to the output root. */
  readonly path: string;
  /** Hash of the file that is replaced or removed. */
  readonly before?: string;
  /** Hash of the file that is put there. */
  readonly after?: string;
}

/** What a run is about to do: enough for another process to complete it or to undo it. */
export interface Journal {
  readonly moves: readonly Move[];
  /** Folders that have to be made, outer before inner. */
  readonly folders: readonly string[];
  /** Folders that may be empty afterwards, inner before outer. */
  readonly emptied: readonly string[];
}

const journalFile = "journal.json";

export function makeJournal(targets: readonly Target[], root: string): Journal {
  const moves = targets.map(({ path, before, after }) => ({
    path,
    ...(before && { before: hash(before.bytes) }),
    ...(after && { after: hash(after) }),
  }));
  const added = targets.filter(({ before }) => before === undefined).map(({ path }) => path);
  const folders = unique(added.flatMap((path) => parents(path).toReversed()));
  const removed = targets.filter(({ after }) => after === undefined).map(({ path }) => path);
  return {
    moves,
    folders: folders.filter((folder) => stat(join(root, folder)) === undefined),
    emptied: unique(removed.flatMap(foldersBelowGenerated)).toSorted((a, b) => b.length - a.length),
  };
}

/** Complete only once it has its name, so that it is either there as a whole or not at all. */
export function writeJournal(folder: string, journal: Journal, disk: Disk): void {
  const draft = join(folder, "journal.draft");
  disk.create(draft, JSON.stringify(journal), { durable: true });
  disk.rename(draft, join(folder, journalFile));
}

/** Nothing when there is none: then nothing was moved yet. */
export function readJournal(folder: string): Journal | undefined {
  const path = join(folder, journalFile);
  if (stat(path) === undefined) return undefined;
  const journal: Journal = JSON.parse(readFileSync(path, "utf8"));
  const paths = [...journal.moves.map((move) => move.path), ...journal.folders, ...journal.emptied];
  if (!paths.every(isSafePath)) throw new TypeError("a path of the journal leaves the output folder");
  return journal;
}

/** The folders that go away when they are empty: those inside src/generated, not it and nothing above. */
function foldersBelowGenerated(path: string): readonly string[] {
  return parents(path).filter((folder) => `${dirname(folder)}/`.includes("/src/generated/"));
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}
