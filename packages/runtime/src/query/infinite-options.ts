import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type { Operation, OperationInput } from "../client/operation.js";
import { atPath } from "../client/pages/at-path.js";
import { withCursor } from "../client/pages/with-cursor.js";
import type { Giving } from "./body-of.js";
import { type QueryCall, type Skipped, queryOptions } from "./query-options.js";
import { type InfiniteRules, infiniteRules } from "./infinite-rules.js";
import type { QuerySettings } from "./query-rules.js";
import type { ToldInBody } from "../client/layers/told-in-body.js";

/** What the function of an infinite query is called with, as far as it is looked at. */
export interface PageCall<Cursor> extends QueryCall {
  readonly client?: QuerySettings;
  readonly pageParam: Cursor;
}

/** Where cursors go in and come out, as lists of member names. */
export interface TwoWayPaging {
  /** From the input on: `["query", "pagination", "cursor"]`. */
  readonly cursor: readonly string[];
  /** The cursor of the following page, from the body on. */
  readonly next: readonly string[];
  /** The cursor of the page before, from the body on; absent where a list goes one way only. */
  readonly previous?: readonly string[];
}

/**
 * The options of an infinite query, a plain object: for the hooks of an adapter of TanStack Query, and for
 * `queryClient.infiniteQuery`.
 *
 * @typeParam Key - with the types of data and error, where the adapter has such keys
 * @typeParam Cursor - of a page; `undefined` for the first one
 * @typeParam Skip - the type of `skipToken`, where the query may be skipped
 */
export interface ApiInfiniteOptions<
  Page,
  Failure,
  Key,
  Cursor,
  Skip extends symbol = never,
> extends InfiniteRules<Failure> {
  queryKey: Key;
  queryFn: ((context: PageCall<Cursor | undefined>) => Promise<Page>) | Skip;
  initialPageParam: Cursor | undefined;
  /** The cursor of the following page; nothing after the last one, and where a cursor comes again. */
  getNextPageParam: (
    last: Page,
    pages: Page[],
    cursor: Cursor | undefined,
    cursors: (Cursor | undefined)[],
  ) => Cursor | undefined;
  /** The cursor of the page before; nothing before the first one, and where the API tells none. */
  getPreviousPageParam: (first: Page) => Cursor | undefined;
  /** Never set: tells the hooks the type of the error. */
  throwOnError?: boolean | ((error: Failure) => boolean);
}

/**
 * Makes the options of an infinite query.
 *
 * @param paging - where the cursors of the operation go in and come out
 * @param input - of the first page; a cursor in it is where the list starts, and what stands beside the cursor is kept. Or
 *   `skipToken`, and nothing is asked for.
 * @param options - of the call of each page; no key holds any of them but what leads to other data
 * @param told - finds in the body of a failure how long to wait
 */
export function infiniteOptions<
  Page,
  Failure,
  Key extends readonly unknown[],
  Cursor,
  V extends string,
  Skip extends symbol = never,
>(
  client: Client<string, V>,
  operation: Operation<Giving<NoInfer<Page>>>,
  resource: string,
  paging: TwoWayPaging,
  input: OperationInput | Skipped | undefined,
  options?: CallOptions<V>,
  told?: ToldInBody,
): ApiInfiniteOptions<Page, Failure, Key, Cursor, Skip> {
  const { queryKey, queryFn, behavior } = queryOptions<Page, Failure, Key, V, Skip>(
    client,
    operation,
    resource,
    input,
    options,
    told,
    "infinite",
  );
  const asked: OperationInput = Object(input);
  let queries: QuerySettings | undefined;
  /** An absent cursor, null and the empty text end a list. Only the document can vouch for the type of a cursor. */
  const cursorAt = (page: Page, path: readonly string[] | undefined): Cursor | undefined => {
    const cursor = path && atPath(page, path);
    return (cursor === "" ? undefined : (cursor ?? undefined)) as Cursor | undefined;
  };
  return {
    queryKey,
    queryFn:
      typeof queryFn === "symbol"
        ? queryFn
        : (context) => {
            const { pageParam: cursor } = context;
            queries = context.client;
            return queryFn(context, cursor === undefined ? undefined : withCursor(asked, paging.cursor, cursor));
          },
    initialPageParam: undefined,
    getNextPageParam: (last, _pages, _cursor, cursors) => {
      const next = cursorAt(last, paging.next);
      return cursors.includes(next) || next === atPath(asked, paging.cursor) ? undefined : next;
    },
    getPreviousPageParam: (first) => cursorAt(first, paging.previous),
    ...infiniteRules<Failure>(behavior, () => queries),
  };
}
