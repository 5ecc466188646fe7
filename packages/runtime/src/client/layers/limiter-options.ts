import type { OperationInfo } from "../operation.js";
import type { Clock } from "./clock.js";
import type { ToldInBody } from "./told-in-body.js";

/** Calls that are being held back. */
export interface RateLimitEvent {
  /** The operation of the first of them. */
  readonly operation: OperationInfo;
  /** Milliseconds until they go on. */
  readonly waitMs: number;
}

/** How calls are paced. */
export interface LimiterOptions {
  /** The longest single wait for a new window, in milliseconds; 120 000. */
  readonly maxWait?: number;
  /**
   * What shares a budget: calls with the same text. The operation's id where absent. For an API with one budget for all,
   * `() => "all"`.
   */
  readonly budget?: (operation: OperationInfo) => string;
  /** Told once for each wait of a budget. What it throws is an unhandled rejection, and no call fails of it. */
  readonly onRateLimit?: (event: RateLimitEvent) => void;
  /** Where bodies say how long to wait; the `limiter` of a generated client knows. */
  readonly told?: ToldInBody;
  /** Another clock, for tests. */
  readonly clock?: Clock;
}
