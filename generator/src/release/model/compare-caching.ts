import type { Operation, StaleQuery } from "../../model.ts";
import { camelCase } from "../../names.ts";
import { tell } from "../schema/context.ts";
import { operationSite } from "../site.ts";
import { type ModelContext, everywhere } from "./model-context.ts";
import { pairOperations } from "./pair-operations.ts";
import { renamedVariables } from "./renamed-variables.ts";

/**
 * Compares what a success of a write makes stale, which hooks then ask for anew. Writes and reads that are on one side
 * alone are told as operations.
 */
export function compareCaching(context: ModelContext): void {
  const { pairs } = pairOperations(context.before.operations, context.after.operations);
  const reads = new Map(pairs.map(([old, now]) => [old.id, { old, now }]));
  const kept = new Set(pairs.map(([, now]) => now.id));
  for (const [before, after] of pairs) {
    // A query that became a mutation, or the other way round, has another method.
    if (before.kind !== after.kind) continue;
    const olds = staleOf(context.before, before);
    const nows = staleOf(context.after, after);
    const compare = { context, before, after };
    for (const [id, { old, now }] of reads) {
      if (old.kind !== now.kind) continue;
      const was = olds.get(id);
      const is = kept.has(now.id) ? nows.get(now.id) : undefined;
      compareStale(compare, { old, now }, was, is);
    }
  }
}

function staleOf({ caching }: ModelContext["before"], { id }: Operation): ReadonlyMap<string, StaleQuery> {
  return new Map((caching.get(id)?.stale ?? []).map((stale) => [stale.operation, stale]));
}

interface Compare {
  readonly context: ModelContext;
  readonly before: Operation;
  readonly after: Operation;
}

type Read = { readonly old: Operation; readonly now: Operation };

function compareStale(
  { context, before, after }: Compare,
  { old, now }: Read,
  was: StaleQuery | undefined,
  is: StaleQuery | undefined,
): void {
  const site = { ...operationSite(before), place: `${before.id}/refetch` };
  const report = (finding: Parameters<typeof context.report>[0]): void =>
    context.report({ ...finding, it: everywhere(`\`${camelCase(before.id)}\``) });
  const details = {
    before: before.pointer,
    after: after.pointer,
    detail: old.id,
    name: `\`${camelCase(old.id)}\``,
  };
  if (was === undefined && is === undefined) return;
  if (was === undefined) return tell({ report }, site, "refetch-added", details);
  if (is === undefined) return tell({ report }, site, "refetch-removed", details);
  const [names, readNames] = [renamedVariables(before.path, after.path), renamedVariables(old.path, now.path)];
  const renamed = was.same.map(({ query, write }) => ({
    query: readNames.get(query) ?? query,
    write: names.get(write) ?? write,
  }));
  if (keyOf(renamed) !== keyOf(is.same))
    tell({ report }, site, "refetch-changed", { ...details, was: sameText(was), now: sameText(is) });
}

function keyOf(same: StaleQuery["same"]): string {
  return same
    .map(({ query, write }) => JSON.stringify([query, write]))
    .sort()
    .join();
}

function sameText({ same }: StaleQuery): string {
  return same.length === 0 ? "of all inputs" : `of the same ${same.map(({ query }) => `\`${query}\``).join(", ")}`;
}
