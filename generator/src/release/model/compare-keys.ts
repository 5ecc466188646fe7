import { itemReadOf } from "../../item-read.ts";
import type { Model, Operation } from "../../model.ts";
import type { Kind } from "../rules/kind.ts";
import { type ModelContext, everywhere } from "./model-context.ts";
import { pairOperations } from "./pair-operations.ts";

/**
 * Compares the groups of the factory of query keys: a member for each resource, and in it one for the key of an item.
 * What comes, goes or moves with its operations is told with those.
 */
export function compareKeys({ before, after, report }: ModelContext): void {
  const stay = pairOperations(before.operations, after.operations).pairs.filter(([old, now]) => old.path === now.path);
  const olds = resourcesOf(before, before.operations);
  const nows = resourcesOf(after, after.operations);
  const tell = (kind: Kind, resource: string): void => {
    const name = `\`${resource}\``;
    report({ kind, position: "none", place: resource, it: everywhere(name), name, before: "/paths", after: "/paths" });
  };
  for (const resource of resourcesOf(
    after,
    stay.map(([, now]) => now),
  ))
    if (!olds.has(resource)) tell("key-group-added", resource);
  for (const resource of resourcesOf(
    before,
    stay.map(([old]) => old),
  )) {
    if (!nows.has(resource)) tell("key-group-removed", resource);
    const item = itemReadOf(before, resource);
    const isKept = item !== undefined && nows.has(resource) && stay.some(([old]) => old === item.operation);
    if (isKept && itemReadOf(after, resource) === undefined) tell("item-key-removed", resource);
  }
}

function resourcesOf({ caching }: Model, operations: readonly Operation[]): ReadonlySet<string> {
  return new Set(operations.flatMap(({ id }) => caching.get(id)?.resource ?? []));
}
