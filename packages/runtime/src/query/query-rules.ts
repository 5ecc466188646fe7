/** What a query has failed with, as far as it is looked at; anything may have been thrown. */
export type Reason =
  | { readonly name?: string; readonly status?: number; readonly headers?: Headers; readonly body?: unknown }
  | null
  | undefined;

/** When to try again, as the options of a query client say it. */
export interface QueryRules {
  retry?: boolean | number | ((failureCount: number, error: never) => boolean) | undefined;
  retryDelay?: number | ((failureCount: number, error: never) => number) | undefined;
}

/**
 * Fills in when to try again, where neither the hook nor the query client says it: three times more, none on a server, none
 * where it cannot help (another 4xx than 408 and 429, what a call refuses itself), each after the wait that the server asks
 * for, by `Retry-After` in seconds (RFC 9110 §10.2.3) or where the document says in the body, else after one second, two,
 * four. A wait of more than two minutes ends it.
 */
export interface QueryBehavior {
  /** Called by TanStack Query before each fetch, with the options of hook, query client and operation in one. */
  onFetch: (fetch: { readonly options: { retry?: unknown; retryDelay?: unknown } }) => void;
}

/** A query client, as far as a query looks at the one that runs it. */
export interface QuerySettings {
  getDefaultOptions(): { readonly queries?: QueryRules | undefined };
}
