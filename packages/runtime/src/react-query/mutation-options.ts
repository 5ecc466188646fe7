import type { Failed, Ok } from "../client/result.js";
import { unwrap } from "../client/unwrap.js";

/** Key and function of a mutation, for `useMutation`. */
export interface ApiMutationOptions<Output, Failure, Input = void> {
  mutationKey: readonly [api: string, operation: string];
  mutationFn: (input: Input) => Promise<Output>;
  /** Never set: tells hooks that are given these options the type of the error. */
  retry?: boolean | number | ((failureCount: number, error: Failure) => boolean);
}

/**
 * Makes the options of a mutation. Its key names the operation only: what is sent stays out of the cache's keys.
 *
 * @param api - the API's id
 * @param operation - the operation's id
 * @param call - calls the operation; its failures become the mutation's error, and a body that is `undefined` `null`
 */
export function mutationOptions<Output, Failure, Input = void>(
  api: string,
  operation: string,
  call: (input: Input) => Promise<Ok<number, NoInfer<Output> | undefined> | Failed<number, unknown>>,
): ApiMutationOptions<Output, Failure, Input> {
  return {
    mutationKey: [api, operation],
    // `Output` has `null` in the place of the body's `undefined`, which TypeScript cannot know of a type parameter.
    mutationFn: async (input) => (unwrap(await call(input)) ?? null) as Output,
  };
}
