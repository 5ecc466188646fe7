import type { ApiClient, ServerName } from "@iam-users/client";
import type { QueryClient } from "@tanstack/react-query";
import type { RateLimit } from "../rate-limit/rate-limit.ts";

/** Where calls go: to the mock in this page, or to one of the API's servers. */
export type Target =
  | { readonly kind: "mock" }
  | { readonly kind: "api"; readonly server: ServerName; readonly token: string };

/** A client, and what goes with it: nothing that one connection has fetched is seen through another. */
export interface Connection {
  readonly target: Target;
  readonly client: ApiClient;
  readonly queries: QueryClient;
  readonly rateLimit: RateLimit;
}
