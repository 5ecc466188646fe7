import { ApiError } from "../client/errors/api-error.js";
import { NetworkError } from "../client/errors/network-error.js";
import { OperationError } from "../client/errors/operation-error.js";
import { toldWait } from "../client/layers/told-wait.js";
import type { OperationData } from "../client/operation.js";

/** The longest wait to take from a server, in milliseconds; after a longer one the query fails instead. */
const MAX_WAIT = 120_000;

/** What a query client says of retries in all its queries. */
interface Said {
  readonly retry?: boolean | number | ((failureCount: number, error: never) => boolean);
  readonly retryDelay?: number | ((failureCount: number, error: never) => number);
}

/** A query client, as far as a query looks at the one that runs it. */
export interface QuerySettings {
  getDefaultOptions(): { readonly queries?: Said | undefined };
}

/** When a query is tried again. */
export interface QueryRules<Failure> {
  readonly retry: (failureCount: number, error: Failure) => boolean;
  readonly retryDelay: (failureCount: number, error: Failure) => number;
}

/** Whether another attempt may end otherwise: never after a 4xx but 408 and 429, nor after what a call refuses itself. */
const mayPass = (error: unknown): boolean =>
  !(error instanceof OperationError) ||
  error instanceof NetworkError ||
  ("status" in error && /^(408|429|5\d\d)$/.test(String(error.status)));

/**
 * The retry rules of an operation: three more attempts, none on a server, none where they cannot help, each after the wait
 * that the server asks for, by header or where the document says in the body. They are defaults: what the query client
 * says of all its queries goes before them, as it goes before TanStack Query's own.
 *
 * @param settings - the query client that runs the query; asked when an attempt has failed
 */
export function queryRules<Failure>(
  operation: OperationData,
  settings: () => QuerySettings | undefined,
): QueryRules<Failure> {
  const said = (): Said => settings()?.getDefaultOptions().queries ?? {};
  const wait = (error: unknown): number => (error instanceof ApiError ? toldWait(operation, error) : 0);
  // A setting for all queries has no type of error of its own.
  return {
    retry: (failureCount, error) => {
      const { retry = "window" in globalThis && mayPass(error) && !(wait(error) > MAX_WAIT) && 3 } = said();
      return typeof retry === "function"
        ? retry(failureCount, error as never)
        : retry === true || failureCount < Number(retry);
    },
    retryDelay: (failureCount, error) => {
      const { retryDelay = wait(error) || Math.min(1000 * 2 ** failureCount, 30_000) } = said();
      return typeof retryDelay === "function" ? retryDelay(failureCount, error as never) : retryDelay;
    },
  };
}
