import { type Diagnostic, SpecloomError } from "../diagnostics.ts";
import type { Change, WriteOptions, WriteReport } from "./output.ts";
import { type Target, planPackage } from "./plan-package.ts";
import { openTree } from "./tree.ts";

export interface Plan {
  /** Only what differs, sorted by path. */
  readonly targets: readonly Target[];
  readonly report: WriteReport;
}

/**
 * What has to change on disk; changes nothing.
 *
 * Throws every hand edit (unless `force`) and every file that is not ours in one error.
 *
 * @param root the real path of `options.root`
 */
export function plan({ packages, force, root: shown }: WriteOptions, root: string): Plan {
  const tree = openTree(root, shown);
  const plans = packages.map((output) => planPackage(output, tree));
  refuse(plans.flatMap(({ edits, faults }) => (force ? faults : [...edits, ...faults])));
  const all = plans.flatMap((one) => one.targets).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const targets = all.filter(isDifferent);
  const changes = targets.map(({ path, before, after }): Change => ({ path, kind: kindOf(before, after) }));
  return { targets, report: { changes, unchanged: all.length - targets.length } };
}

/** Throws when there is something to refuse. */
export function refuse(faults: readonly Diagnostic[]): void {
  if (faults.length > 0) throw new SpecloomError(faults);
}

function isDifferent({ before, after }: Target): boolean {
  return before === undefined || after === undefined || !after.equals(before.bytes);
}

function kindOf(before: unknown, after: unknown): Change["kind"] {
  if (before === undefined) return "added";
  return after === undefined ? "removed" : "changed";
}
