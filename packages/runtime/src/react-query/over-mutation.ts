import type { UseMutationOptions } from "@tanstack/react-query";
import type { ApiMutationOptions } from "../query/mutation-options.js";
import type { UseApiMutationOptions } from "./use-api-mutation-options.js";

/**
 * The options of a mutation hook: the user's over the operation's. A callback `onSuccess` takes nothing away: what the
 * mutation changes becomes stale all the same, and both are waited for.
 */
export function overMutation<Output, Failure, Input, Context>(
  own: ApiMutationOptions<Output, Failure, Input>,
  options?: UseApiMutationOptions<Output, Failure, Input, Context>,
): UseMutationOptions<Output, Failure, Input, Context> {
  return {
    ...own,
    ...options,
    onSuccess: (...given) => own.onSuccess(...given, options),
  };
}
