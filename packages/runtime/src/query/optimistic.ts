import { type AnyKey, type CacheFilter, type Invalidator, isUnder } from "./invalidation.js";

/** A query client, as far as an optimistic update needs one. */
export interface OptimisticCache extends Invalidator {
  cancelQueries(filters: CacheFilter): Promise<void>;
  getQueriesData(filters: CacheFilter): (readonly [key: AnyKey, data: unknown])[];
  resetQueries(filters: CacheFilter): Promise<void>;
  setQueryData(key: AnyKey, data: unknown): unknown;
}

/** What stood in the cache before an optimistic update. */
export type Snapshot = readonly (readonly [key: AnyKey, data: unknown])[];

/** The callbacks of a mutation that show its result before it is there, and take it back when it fails. */
export interface OptimisticOptions<Input, Cache> {
  onMutate: (input: Input, context: { readonly client: Cache }) => Promise<Snapshot>;
  onError: (
    error: unknown,
    input: Input,
    before: Snapshot | undefined,
    context: { readonly client: Cache },
  ) => Promise<void>;
}

/**
 * Makes the callbacks of an optimistic update: the queries that the mutation makes stale are kept as they are and no longer
 * fetched, then the update is made; after a failure all of them are what they were, and fetched again.
 *
 * @param stale - the keys, whole or in part, of what the mutation makes stale: what the update may change
 * @param update - changes the cache by `setQueryData`, `setQueriesData` and their like
 */
export function optimistic<Input, Cache extends OptimisticCache>(
  stale: (input: Input) => readonly AnyKey[],
  update: (cache: Cache, input: Input) => void,
): OptimisticOptions<Input, Cache> {
  return {
    onMutate: async (input, { client }) => {
      const touched = { predicate: isUnder(stale(input)) };
      await client.cancelQueries(touched);
      const before = client.getQueriesData(touched);
      update(client, input);
      return before;
    },
    onError: async (_error, input, before, { client }) => {
      const touched = { predicate: isUnder(stale(input)) };
      // Nothing was kept where the update itself has failed.
      if (before) restore(client, touched, before);
      void client.invalidateQueries(touched);
    },
  };
}

function restore(cache: OptimisticCache, touched: CacheFilter, before: Snapshot): void {
  const known = before.filter(([, data]) => data !== undefined);
  for (const [key, data] of known) cache.setQueryData(key, data);
  // What the update has put where nothing was goes away again.
  const isKnown = isUnder(known.map(([key]) => key));
  void cache.resetQueries({ predicate: (query) => touched.predicate(query) && !isKnown(query) });
}
