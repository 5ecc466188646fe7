import { type Diagnostic, SpecloomError } from "../diagnostics.ts";
import type { Model } from "../model.ts";
import type { ResolvedConfig } from "../resolve-config.ts";
import { type Bump, maxBump } from "./bump.ts";
import type { Change, Package } from "./change.ts";
import { holdToOutput } from "./hold-to-output.ts";
import { judge, recordOf } from "./judge.ts";
import { compareModels } from "./model/compare-models.ts";
import { pairOperations } from "./model/pair-operations.ts";
import { outputsOf } from "./outputs.ts";
import { applyOverrides } from "./policy/apply-overrides.ts";
import type { Policy } from "./policy/policy.ts";
import { type Side, type Source, sidesOf } from "./side.ts";

/** What is different between two descriptions, and what it means for each package. */
export interface DiffReport {
  readonly api: { readonly title: string; readonly before: string; readonly after: string };
  /** The largest bump of all changes, for each package, whatever its version is. */
  readonly bumps: Readonly<Record<Package, Bump>>;
  /** The heaviest first. */
  readonly changes: readonly Change[];
  readonly warnings: readonly Diagnostic[];
}

export interface Diff {
  readonly report: DiffReport;
  readonly before: Side;
  readonly after: Side;
}

/**
 * Compares two documents as models, not as text: order, formatting, comments, references and whatever is outside of the
 * selection make no difference. The configuration says what packages are called, and no more.
 *
 * @throws SpecloomError for whatever is wrong with either document, E_OTHER_API for documents that share no operation,
 *   E_POLICY for an override that matches nothing
 */
export async function diff(before: Source, after: Source, config: ResolvedConfig, policy: Policy): Promise<Diff> {
  const [old, now] = await sidesOf(before, after);
  refuseStrangers(old.model, now.model, after.spec);
  const held = isSameText(old, now) ? [] : await heldChanges(old, now, config, policy);
  const changes = applyOverrides(held.filter(isTold), policy.overrides);
  return { report: reportOf(old, now, changes), before: old, after: now };
}

/** Selected documents are canonical: from the same text the same is generated, and generating takes most of the time. */
function isSameText(old: Side, now: Side): boolean {
  return JSON.stringify(old.selection.document) === JSON.stringify(now.selection.document);
}

async function heldChanges(old: Side, now: Side, config: ResolvedConfig, policy: Policy): Promise<readonly Change[]> {
  const judged = judge(compareModels(old.model, now.model), policy);
  const before = await outputsOf(config, old.selection, old.model);
  const after = await outputsOf(config, now.selection, now.model);
  return holdToOutput(judged, before, after, policy);
}

/** A change that reaches no package and that the wire does not feel is none to anybody. */
function isTold({ effects, wire }: Change): boolean {
  return wire !== "works" || Object.values(effects).some(({ bump }) => bump !== "none");
}

function reportOf(old: Side, now: Side, changes: readonly Change[]): DiffReport {
  const bumps = recordOf((name) =>
    changes.map(({ effects }) => effects[name].bump).reduce<Bump>((a, b) => maxBump(a, b), "none"),
  );
  const api = { title: now.model.api.title, before: old.model.api.version, after: now.model.api.version };
  return { api, bumps, changes, warnings: now.warnings };
}

function refuseStrangers(before: Model, after: Model, file: string): void {
  if (before.operations.length === 0) return;
  if (before.api.title === after.api.title) return;
  if (pairOperations(before.operations, after.operations).pairs.length > 0) return;
  throw new SpecloomError({
    code: "E_OTHER_API",
    message: `the documents share no operation: one describes ${JSON.stringify(before.api.title)}, the other ${JSON.stringify(after.api.title)}`,
    fix: "compare two versions of one API",
    file,
  });
}
