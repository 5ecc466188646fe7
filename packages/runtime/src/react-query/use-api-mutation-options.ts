import type { UseMutationOptions } from "@tanstack/react-query";

/** All options of `useMutation` but those that the operation sets. */
export interface UseApiMutationOptions<Output, Failure, Input = void, Context = unknown> extends Omit<
  UseMutationOptions<Output, Failure, Input, Context>,
  "mutationKey" | "mutationFn"
> {}
