import type { ApiInfiniteOptions } from "./infinite-options.js";
import type { ApiQueryOptions } from "./query-options.js";

/** A query client, as far as loading needs one: any adapter's. */
export interface Loader {
  query(options: never): Promise<unknown>;
  infiniteQuery(options: never): Promise<unknown>;
}

/** The pages of an infinite query, as TanStack Query keeps them. */
export interface Pages<Page, Cursor> {
  pages: Page[];
  pageParams: (Cursor | undefined)[];
}

/**
 * For the loader of a router: what the cache holds, however old it is (a hook that shows it fetches it again where it is
 * stale), else what the API answers, asked once.
 *
 * @param options - of a query, or of an infinite query, whose first page is loaded
 * @throws the error of the query
 */
export function loadQuery<Output, Failure, Key>(
  queries: Loader,
  options: ApiQueryOptions<Output, Failure, Key>,
): Promise<Output>;
export function loadQuery<Page, Failure, Key, Cursor>(
  queries: Loader,
  options: ApiInfiniteOptions<Page, Failure, Key, Cursor>,
): Promise<Pages<Page, Cursor>>;
export function loadQuery(queries: Loader, options: object): Promise<unknown> {
  return ask(queries, { ...options, staleTime: "static", retry: false });
}

/**
 * Fills the cache ahead of a hook, for example before a server renders, or when a link is pointed at: what is there and
 * fresh is not asked for again. Never rejects: the hook will ask again, and tell what is wrong.
 *
 * @param options - of a query, or of an infinite query, whose first page is fetched
 */
export async function prefetchQuery<Output, Failure, Cursor>(
  queries: Loader,
  options: ApiQueryOptions<Output, Failure, unknown> | ApiInfiniteOptions<Output, Failure, unknown, Cursor>,
): Promise<void> {
  await ask(queries, { ...options, retry: false }).catch(() => {});
}

function ask(queries: Loader, options: object): Promise<unknown> {
  // Each adapter writes the parameter of its client in a way of its own; all of them take these options.
  return "initialPageParam" in options ? queries.infiniteQuery(options as never) : queries.query(options as never);
}
