import type { UseMutationOptions } from "@tanstack/react-query";
import type { InvalidationOptions } from "../query/invalidation.js";

/** All options of `useMutation` but those that the operation sets, and what a success does to the cache. */
export interface UseApiMutationOptions<Output, Failure, Input = void, Context = unknown>
  extends
    Omit<UseMutationOptions<Output, Failure, Input, Context>, "mutationKey" | "mutationFn">,
    InvalidationOptions<Input, Output> {}
