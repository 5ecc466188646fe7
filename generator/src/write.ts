import type { WriteOptions, WriteReport } from "./write/output.ts";
import { run } from "./write/run.ts";

export type {
  Change,
  Json,
  JsonObject,
  OutputFile,
  OutputPackage,
  ReadmeSection,
  WriteOptions,
  WriteReport,
} from "./write/output.ts";

/**
 * Brings packages on disk in line with a plan, all of them or nothing. Only what differs is touched; nothing that we do
 * not own is.
 *
 * - Files, members of package.json and marked sections of README.md that are ours stand in each package's
 *   `generated.json`, with their hashes.
 * - New contents are staged in `ROOT/.specloom`, which is the lock as well, and moved into place under a journal: an
 *   error puts everything back, and the run after a crash completes or undoes what the crashed one began.
 *
 * Throws a `SpecloomError` with E_HAND_EDITED (unless `force`), E_FOREIGN_FILE, E_OUTPUT or E_BUSY; then nothing changed.
 *
 * The work is synchronous: hundreds of small files take a fraction of the time, and no other code of this process can see
 * a state in between. It is a promise so that callers need not know.
 */
export async function write(options: WriteOptions): Promise<WriteReport> {
  return run(options);
}
