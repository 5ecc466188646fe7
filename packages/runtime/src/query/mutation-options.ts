import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type { Operation, OperationInput } from "../client/operation.js";
import { type Giving, bodyOf } from "./body-of.js";
import { scopedKey } from "./scoped-key.js";
import { type AnyKey, type InvalidationOptions, type Invalidator, anyOfKeys } from "./invalidation.js";

/** What the callbacks of a mutation are called with, as far as it is looked at. */
export interface MutationCall {
  readonly client: Invalidator;
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
   * @param options - what to do otherwise this time
   */
  onSuccess: (
    output: Output,
    input: Input,
    result: unknown,
    context: MutationCall,
    options?: InvalidationOptions<Input, Output>,
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
  stale: (input: Input) => readonly AnyKey[],
  options: CallOptions<V> & InvalidationOptions<Input, Output> = {},
): ApiMutationOptions<Output, Failure, Input, Api> {
  return {
    mutationKey: scopedKey(client, resource, operation.id),
    // A call without an input is one with `undefined` here.
    mutationFn: (input) => bodyOf(client.call(operation, input as OperationInput | undefined, options)),
    onSuccess: async (output, input, _result, { client: queries }, given) => {
      const { invalidates = stale(input), awaitInvalidation } = { ...options, ...given };
      const keys = typeof invalidates === "function" ? invalidates(stale(input), input, output) : invalidates;
      const done = queries.invalidateQueries(anyOfKeys(keys || []));
      if (awaitInvalidation) await done;
    },
  };
}
