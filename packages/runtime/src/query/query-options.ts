import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type { Operation, OperationInput } from "../client/operation.js";
import { type Giving, bodyOf } from "./body-of.js";
import type { QueryBehavior, Reason } from "./query-rules.js";
import type { Members, ToldInBody } from "../client/layers/told-in-body.js";

/** What a query function is called with, as far as it is looked at. */
export interface QueryCall {
  /** Aborts the request when the query is cancelled, or nobody looks at it any more. */
  readonly signal: AbortSignal;
}

/** TanStack Query's `skipToken`: a symbol has none of the groups of an input. */
export type Skipped = symbol & {
  readonly description?: string | undefined;
  readonly path?: undefined;
  readonly query?: undefined;
  readonly body?: undefined;
};

/**
 * The options of a query, a plain object: for the hooks of an adapter of TanStack Query, and for `queryClient.query`.
 *
 * @typeParam Key - with the types of data and error, where the adapter has such keys
 * @typeParam Skip - the type of `skipToken`, where the query may be skipped
 */
export interface ApiQueryOptions<Output, Failure, Key, Skip extends symbol = never> {
  queryKey: Key;
  /** Asks for what is in the key, unless it is given another input. */
  queryFn: ((context: QueryCall, input?: OperationInput) => Promise<Output>) | Skip;
  behavior: QueryBehavior;
  /** Never set: tells hooks that are given these options the type of the error. */
  retry?: boolean | number | ((failureCount: number, error: Failure) => boolean);
  /** Never set: tells `useQueries` the type of the error. */
  throwOnError?: boolean | ((error: Failure) => boolean);
}

/**
 * Makes the options of a query. In its key are path, query and body of the input, never headers, cookies, credentials or a
 * signal; and what leads a call to other data than its client's: another base URL, another name of media types. What is
 * `undefined` does not count: TanStack Query leaves it out of a key's hash.
 *
 * @param operation - its failures become the query's error, and a body that is `undefined` becomes `null`, since TanStack
 *   Query takes `undefined` for a mistake
 * @param resource - what the operation belongs to
 * @param input - or `skipToken`, and nothing is asked for
 * @param options - of the call; no key holds any of them but what leads to other data
 * @param told - finds in the body of a failure how long to wait
 * @param kind - for the key
 */
export function queryOptions<
  Output,
  Failure,
  Key extends readonly unknown[],
  V extends string,
  Skip extends symbol = never,
>(
  client: Client<string, V>,
  operation: Operation<Giving<NoInfer<Output>>>,
  resource: string,
  input: OperationInput | Skipped = {},
  options: CallOptions<V> = {},
  told?: ToldInBody,
  kind: "one" | "infinite" = "one",
): ApiQueryOptions<Output, Failure, Key, Skip> {
  const { path, query, body } = input;
  return {
    // What the generator wrote down for this operation; its tags with data and error exist in types only.
    queryKey: Object.freeze([
      client.api,
      client.scope,
      resource,
      operation.id,
      kind,
      { path, query, body, baseUrl: options.baseUrl, version: options.version },
    ]) as readonly unknown[] as Key,
    queryFn:
      typeof input === "symbol"
        ? // The token is TanStack Query's own and comes from the caller: importing it here could bring another one.
          (input as Skip)
        : ({ signal }, asked = input) => client.call(operation, asked, { ...options, signal }).then(bodyOf),
    behavior: {
      onFetch: ({ options }) => {
        const delay = (failureCount: number, error: Reason): number =>
          Number(error?.headers?.get("retry-after")) * 1000 ||
          // Every step in it is optional, so that it takes any body.
          Number(told?.(error?.body as Members)) ||
          Math.min(1000 * 2 ** failureCount, 30_000);
        options.retry ??= (failureCount: number, error: Reason): boolean =>
          "window" in globalThis &&
          failureCount < 3 &&
          // The names of errors without an answer, and statuses.
          /Net|Timeout|408|429|5../.test(`${error?.name}${error?.status}`) &&
          delay(failureCount, error) <= 120_000;
        options.retryDelay ??= delay;
      },
    },
  };
}
