import type { QueryBehavior, QueryRules, QuerySettings } from "./query-rules.js";

/** When a page is asked for again. */
export interface InfiniteRules<Failure> {
  readonly retry: (failureCount: number, error: Failure) => boolean;
  readonly retryDelay: (failureCount: number, error: Failure) => number;
}

/**
 * The rules of `behavior` for an infinite query, which has a behavior of TanStack Query's own: they ask the query client, and
 * do as it says where it says something.
 *
 * @param settings - the query client that runs the query; asked when an attempt has failed
 */
export function infiniteRules<Failure>(
  behavior: QueryBehavior,
  settings: () => QuerySettings | undefined,
): InfiniteRules<Failure> {
  const rules = (): QueryRules => {
    const options: QueryRules = { ...settings()?.getDefaultOptions().queries };
    behavior.onFetch({ options });
    return options;
  };
  // A setting for all queries has no type of error of its own.
  return {
    retry: (failureCount, error) => {
      const { retry } = rules();
      return typeof retry === "function"
        ? retry(failureCount, error as never)
        : retry === true || failureCount < Number(retry);
    },
    retryDelay: (failureCount, error) => {
      const { retryDelay } = rules();
      return typeof retryDelay === "function" ? retryDelay(failureCount, error as never) : Number(retryDelay);
    },
  };
}
