import type { DataTag, QueryFunctionContext, QueryKey } from "@tanstack/react-query";
import type { Failed, Ok } from "../client/result.js";
import { unwrap } from "../client/unwrap.js";

/** Key and function of a query: for `useQuery`, `useSuspenseQuery`, `usePrefetchQuery` and `queryClient.query`. */
export interface ApiQueryOptions<Output, Failure, Key extends QueryKey> {
  /** Carries the types of data and error to `queryClient.getQueryData(options.queryKey)`. */
  queryKey: DataTag<Key, Output, Failure>;
  queryFn: (context: QueryFunctionContext<Key>) => Promise<Output>;
  /** Never set: tells `useQuery`, `useSuspenseQuery` and the like the type of the error. */
  retry?: boolean | number | ((failureCount: number, error: Failure) => boolean);
  /** Never set: tells `useQueries` the type of the error. */
  throwOnError?: boolean | ((error: Failure) => boolean);
}

/** What a query passes on to the call of its operation. */
export interface QueryCallOptions {
  readonly signal: AbortSignal;
}

/**
 * Makes the options of a query.
 *
 * @param queryKey - from the operation's key factory
 * @param call - calls the operation; its failures become the query's error, and a body that is `undefined` becomes
 *   `null`, since TanStack Query takes `undefined` for a mistake
 */
export function queryOptions<Output, Failure, Key extends QueryKey>(
  queryKey: Key,
  call: (options: QueryCallOptions) => Promise<Ok<number, NoInfer<Output> | undefined> | Failed<number, unknown>>,
): ApiQueryOptions<Output, Failure, Key> {
  const queryFn = async ({ signal }: QueryCallOptions): Promise<Output> =>
    // `Output` has `null` in the place of the body's `undefined`, which TypeScript cannot know of a type parameter.
    (unwrap(await call({ signal })) ?? null) as Output;
  // A DataTag exists in types only.
  return { queryKey: queryKey as DataTag<Key, Output, Failure>, queryFn };
}
