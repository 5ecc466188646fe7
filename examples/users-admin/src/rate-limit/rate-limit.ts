import type { RateLimitEvent } from "@iam-users/client";

/** How long calls are held back. */
export interface Hold {
  readonly operation: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

/** What is known of the budget of calls, for whoever shows it. */
export interface RateLimit {
  readonly hold: () => Hold | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** For the client's `limiter`. */
  readonly onRateLimit: (event: RateLimitEvent) => void;
}

export function createRateLimit(): RateLimit {
  const listeners = new Set<() => void>();
  let hold: Hold | undefined;
  const set = (next: Hold | undefined): void => {
    hold = next;
    for (const listener of listeners) listener();
  };
  return {
    hold: () => hold,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onRateLimit: ({ operation, waitMs }) => {
      const from = Date.now();
      const next = { operation: operation.id, from, until: from + waitMs };
      set(next);
      setTimeout(() => hold === next && set(undefined), waitMs);
    },
  };
}
