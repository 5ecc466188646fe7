import type { InfiniteData, QueryKey, UseSuspenseInfiniteQueryOptions } from "@tanstack/react-query";

/** All options of `useSuspenseInfiniteQuery` but those that the operation sets. */
export interface UseApiSuspenseInfiniteOptions<
  Page,
  Failure,
  Data = InfiniteData<Page>,
  Key extends QueryKey = QueryKey,
  Cursor = unknown,
> extends Omit<
  UseSuspenseInfiniteQueryOptions<Page, Failure, Data, Key, Cursor>,
  "queryKey" | "queryFn" | "initialPageParam" | "getNextPageParam" | "getPreviousPageParam"
> {}
