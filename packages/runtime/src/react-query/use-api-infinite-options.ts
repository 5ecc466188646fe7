import type { InfiniteData, QueryKey, UseInfiniteQueryOptions } from "@tanstack/react-query";

/** All options of `useInfiniteQuery` but those that the operation sets. */
export interface UseApiInfiniteOptions<
  Page,
  Failure,
  Data = InfiniteData<Page>,
  Key extends QueryKey = QueryKey,
  Cursor = unknown,
> extends Omit<
  UseInfiniteQueryOptions<Page, Failure, Data, Key, Cursor>,
  "queryKey" | "queryFn" | "initialPageParam" | "getNextPageParam" | "getPreviousPageParam"
> {}
