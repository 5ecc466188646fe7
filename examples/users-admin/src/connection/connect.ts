import { ApiError, createClient, limiter } from "@iam-users/client";
import { QueryClient } from "@tanstack/react-query";
import { createRateLimit } from "../rate-limit/rate-limit.ts";
import type { Connection, Target } from "./connection.ts";

/** A 429 is tried again at once: the client's limiter holds the call back until the server takes it. */
const retry = (failures: number, error: unknown): boolean =>
  error instanceof ApiError && error.status === 429 && failures < 3;

/** Makes a client for the target. Its token lives in the client's memory, and nowhere else. */
export function connect(target: Target): Connection {
  const rateLimit = createRateLimit();
  const client = createClient({
    ...(target.kind === "api" ? { token: target.token, server: target.server } : { token: "mock" }),
    scope: target.kind === "api" ? target.server : "mock",
    timeout: 180_000,
    use: [limiter({ onRateLimit: rateLimit.onRateLimit })],
  });
  const queries = new QueryClient({
    defaultOptions: {
      queries: { retry, retryDelay: 0, staleTime: 30_000, refetchOnWindowFocus: false },
      mutations: { retry, retryDelay: 0 },
    },
  });
  return { target, client, queries, rateLimit };
}
