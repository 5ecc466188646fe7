import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type { Operation, OperationInput } from "../client/operation.js";
import { type Giving, bodyOf } from "./body-of.js";
import { scopedKey } from "./scoped-key.js";
import { keyInput } from "./key-input.js";
import { type QueryRules, type QuerySettings, queryRules } from "./query-rules.js";

/** What a query function is called with, as far as it is looked at. */
export interface QueryCall {
  /** Aborts the request when the query is cancelled, or nobody looks at it any more. */
  readonly signal: AbortSignal;
  readonly client?: QuerySettings;
}

/**
 * The options of a query, a plain object: for the hooks of an adapter of TanStack Query, and for `queryClient.query`.
 *
 * @typeParam Key - with the types of data and error, where the adapter has such keys
 * @typeParam Skip - the type of `skipToken`, where the query may be skipped
 */
export interface ApiQueryOptions<Output, Failure, Key, Skip = never> extends QueryRules<Failure> {
  queryKey: Key;
  queryFn: ((context: QueryCall) => Promise<Output>) | Skip;
  /** Never set: tells `useQueries` the type of the error. */
  throwOnError?: boolean | ((error: Failure) => boolean);
}

/**
 * Makes the options of a query.
 *
 * @param operation - its failures become the query's error, and a body that is `undefined` becomes `null`, since TanStack
 *   Query takes `undefined` for a mistake
 * @param resource - what the operation belongs to
 * @param input - or `skipToken`, and nothing is asked for
 * @param options - of the call; no key holds any of them but what leads to other data
 */
export function queryOptions<Output, Failure, Key extends readonly unknown[], V extends string, Skip = never>(
  client: Client<string, V>,
  operation: Operation<Giving<NoInfer<Output>>>,
  resource: string,
  input: OperationInput | symbol | undefined,
  options?: CallOptions<V>,
): ApiQueryOptions<Output, Failure, Key, Skip> {
  let settings: QuerySettings | undefined;
  const asked = typeof input === "symbol" ? undefined : input;
  const queryFn = (context: QueryCall): Promise<Output> => {
    settings = context.client;
    return bodyOf(client.call(operation, asked, { ...options, signal: context.signal }));
  };
  return {
    // What the generator wrote down for this operation; its tags with data and error exist in types only.
    queryKey: scopedKey(client, resource, operation.id, "one", keyInput(asked, options)) as unknown as Key,
    // The token is TanStack Query's own and comes from the caller: importing it here could bring another one.
    queryFn: typeof input === "symbol" ? (input as Skip) : queryFn,
    ...queryRules(operation, () => settings),
  };
}
