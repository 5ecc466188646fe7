import type { QueryKey, UseQueryOptions } from "@tanstack/react-query";

/** All options of `useQuery` but those that the operation sets. */
export interface UseApiQueryOptions<Output, Failure, Data = Output, Key extends QueryKey = QueryKey> extends Omit<
  UseQueryOptions<Output, Failure, Data, Key>,
  "queryKey" | "queryFn"
> {}
