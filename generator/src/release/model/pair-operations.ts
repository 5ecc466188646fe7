import type { Operation } from "../../model.ts";

export interface PairedOperations {
  readonly pairs: readonly (readonly [Operation, Operation])[];
  readonly added: readonly Operation[];
  readonly removed: readonly Operation[];
}

/** Finds which operation became which: by operationId, else by method and path, where a path's variables may be renamed. */
export function pairOperations(before: readonly Operation[], after: readonly Operation[]): PairedOperations {
  const byId = new Map(after.map((operation) => [operation.id, operation]));
  const ids = new Set(before.map(({ id }) => id));
  const byRoute = new Map(after.filter(({ id }) => !ids.has(id)).map((operation) => [routeOf(operation), operation]));
  const counterpart = (operation: Operation): Operation | undefined =>
    byId.get(operation.id) ?? byRoute.get(routeOf(operation));
  const pairs = before.flatMap((old) => {
    const now = counterpart(old);
    return now === undefined ? [] : [[old, now] as const];
  });
  const kept = new Set(pairs.map(([, now]) => now));
  return {
    pairs,
    added: after.filter((operation) => !kept.has(operation)),
    removed: before.filter((operation) => counterpart(operation) === undefined),
  };
}

/** Method and path, whatever the variables are called. */
export function routeOf({ method, path }: Operation): string {
  return `${method} ${templateOf(path)}`;
}

/** A path whose variables have no names. */
export function templateOf(path: string): string {
  return path.replace(/\{[^}]*\}/g, "{}");
}
