import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type { Operation, OperationInput } from "../client/operation.js";
import { type Giving, bodyOf } from "./body-of.js";
import type { AnyKey, InvalidationOptions, Invalidator } from "./invalidation.js";
import { matches } from "./matches.js";

/** What the callbacks of a mutation are called with, as far as it is looked at. */
export interface MutationCall {
  readonly client: Invalidator;
}

/** What to do about a success: about the cache, and beside it. */
export interface SuccessOptions<Input, Output> extends InvalidationOptions<Input, Output> {
  /** Called and waited for. What TanStack Query hands it is handed on and not looked at. */
  readonly onSuccess?: ((output: Output, input: Input, result: never, context: never) => unknown) | undefined;
}

/**
 * The options of a mutation, a plain object: for the hooks of an adapter of TanStack Query.
 *
 * @typeParam Api - the API's id, with which its keys begin
 */
export interface ApiMutationOptions<Output, Failure, Input = void, Api extends string = string> {
  /** Names the operation only: what is sent stays out of the cache's keys. */
  mutationKey: readonly [api: Api, scope: string, resource: string, operation: string];
  mutationFn: (input: Input) => Promise<Output>;
  /**
   * Makes stale what the mutation has changed. A callback of your own that takes its place should call it.
   *
   * @param options - what to do otherwise this time, and a callback to call beside
   */
  onSuccess: (
    output: Output,
    input: Input,
    result: unknown,
    context: MutationCall,
    options?: SuccessOptions<Input, Output>,
  ) => Promise<void>;
  /** Never set: tells hooks that are given these options the type of the error. */
  retry?: boolean | number | ((failureCount: number, error: Failure) => boolean);
}

/**
 * Makes the options of a mutation.
 *
 * @param operation - its failures become the mutation's error, and a body that is `undefined` becomes `null`
 * @param resource - what the operation belongs to
 * @param stale - the keys, whole or in part, of what a success makes stale
 * @param options - of the call, and what to do otherwise about the cache
 */
export function mutationOptions<Output, Failure, V extends string, Input = void, Api extends string = string>(
  client: Client<Api, V>,
  operation: Operation<Giving<NoInfer<Output>>>,
  resource: string,
  stale: (client: Client<Api, V>, input: Input) => readonly AnyKey[],
  options: CallOptions<V> & InvalidationOptions<Input, Output> = {},
): ApiMutationOptions<Output, Failure, Input, Api> {
  return {
    mutationKey: Object.freeze([client.api, client.scope, resource, operation.id] as const),
    // A call without an input is one with `undefined` here.
    mutationFn: (input) => client.call(operation, input as OperationInput | undefined, options).then(bodyOf),
    onSuccess: async (output, input, result, context, given) => {
      const { invalidates = stale(client, input), awaitInvalidation } = { ...options, ...given };
      const keys = typeof invalidates === "function" ? invalidates(stale(client, input), input, output) : invalidates;
      const done = context.client.invalidateQueries({
        predicate: ({ queryKey }) => (keys || []).some((key) => matches(queryKey, key)),
      });
      await given?.onSuccess?.(output, input, result as never, context as never);
      if (awaitInvalidation) await done;
    },
  };
}
