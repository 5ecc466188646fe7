import type { Clock } from "../client/layers/clock.js";
import type { MockOperation } from "./mock-operation.js";
import type { MockConditions } from "./mock-settings.js";

/** Where a request finds its window. */
export interface WindowState {
  readonly limit: number;
  readonly consumed: number;
  readonly remaining: number;
  /** Milliseconds since 1970. */
  readonly resetAt: number;
  readonly msBeforeReset: number;
  readonly isExceeded: boolean;
}

/**
 * Counts requests in fixed windows, the first of which begins with the first request.
 *
 * @returns what counts one more; nothing where nothing is limited
 */
export function rateLimit(
  { limit: documented }: Pick<MockOperation, "limit">,
  { rateLimit: wanted = false }: MockConditions,
  clock: Clock,
): (() => WindowState) | undefined {
  const budget = budgetOf(wanted, documented);
  if (budget === undefined) return undefined;
  const [limit, seconds] = budget;
  let start = -Infinity;
  let consumed = 0;
  return () => {
    const now = clock.now();
    if (now >= start + seconds * 1000) [start, consumed] = [now, 0];
    consumed++;
    const resetAt = start + seconds * 1000;
    return {
      limit,
      consumed,
      remaining: Math.max(0, limit - consumed),
      resetAt,
      msBeforeReset: resetAt - now,
      isExceeded: consumed > limit,
    };
  };
}

function budgetOf(
  wanted: NonNullable<MockConditions["rateLimit"]>,
  documented: MockOperation["limit"],
): MockOperation["limit"] {
  if (typeof wanted === "object") return [wanted.requests, wanted.seconds];
  return wanted ? documented : undefined;
}
