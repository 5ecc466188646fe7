import type { QueryKey, UseSuspenseQueryOptions } from "@tanstack/react-query";

/** All options of `useSuspenseQuery` but those that the operation sets. */
export interface UseApiSuspenseOptions<Output, Failure, Data = Output, Key extends QueryKey = QueryKey> extends Omit<
  UseSuspenseQueryOptions<Output, Failure, Data, Key>,
  "queryKey" | "queryFn"
> {}
