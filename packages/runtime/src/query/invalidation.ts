import { matches } from "./matches.js";

/** Any key, whole or in part. */
export type AnyKey = readonly unknown[];

/** What finds queries in a cache. */
export interface CacheFilter {
  predicate: (query: { readonly queryKey: AnyKey }) => boolean;
}

/** A query client, as far as invalidation needs one. */
export interface Invalidator {
  invalidateQueries(filters: CacheFilter): Promise<void>;
}

/**
 * What a mutation does to the cache when it has succeeded.
 *
 * @typeParam Input - of the mutation
 */
export interface InvalidationOptions<Input = never, Output = never> {
  /**
   * What a success makes stale: as the description has it where absent; nothing for `false`; the keys that are given, whole
   * or in part, or that the function makes of the description's.
   */
  readonly invalidates?:
    | false
    | readonly AnyKey[]
    | ((derived: readonly AnyKey[], input: Input, output: Output) => readonly AnyKey[])
    | undefined;
  /** Whether the mutation is pending until what is stale and on the screen has been fetched again. */
  readonly awaitInvalidation?: boolean | undefined;
}

/** Whether one of the keys, whole or in part, matches a query; for one pass, which finds a query once. */
export const isUnder =
  (keys: readonly AnyKey[]): CacheFilter["predicate"] =>
  ({ queryKey }) =>
    keys.some((key) => matches(queryKey, key));
