import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { SpecloomError } from "../diagnostics.ts";
import { commit } from "./commit.ts";
import { type Disk, nodeDisk } from "./disk.ts";
import { unwritable } from "./faults.ts";
import type { WriteOptions, WriteReport } from "./output.ts";
import { checkPaths } from "./path-rules.ts";
import { plan, refuse } from "./plan.ts";
import { recover, refuseLeftovers } from "./recover.ts";
import { stat } from "./tree.ts";

/** `write`, with a disk that a test can make fail. */
export function run(options: WriteOptions, disk: Disk = nodeDisk): WriteReport {
  refuse(checkPaths(options.packages));
  try {
    const root = realRoot(options.root);
    if (options.check) refuseLeftovers(root, options.root);
    else recover(options, root, disk);
    const { targets, report } = plan(options, root);
    return options.check || targets.length === 0 ? report : commit(options, root, disk);
  } catch (error) {
    throw isDiskError(error) ? diskError(options.root, error) : error;
  }
}

/** The user may name the root by a link; below it none is followed. */
function realRoot(shown: string): string {
  const path = resolve(shown);
  if (stat(path) === undefined) return path;
  const real = realpathSync(path);
  if (stat(real)?.isDirectory()) return real;
  throw new SpecloomError(unwritable(shown, "The output root is not a folder.", "Name a folder with --out."));
}

function isDiskError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error;
}

function diskError(shown: string, error: NodeJS.ErrnoException): SpecloomError {
  const message = `The folder cannot be read or written: ${error.message}`;
  return new SpecloomError(unwritable(shown, message, "Mend the cause and run again."));
}
