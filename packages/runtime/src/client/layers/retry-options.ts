import type { Clock } from "./clock.js";
import type { ToldInBody } from "./told-in-body.js";

/** When and how often a call is tried again. */
export interface RetryOptions {
  /** How many times after the first; 2 where absent, 0 for never. */
  readonly retries?: number;
  /** Milliseconds that the first wait is at most, where the server names none; twice as many for each that follows. 500. */
  readonly baseDelay?: number;
  /** Milliseconds that such a wait is at most in the end; 8 000. */
  readonly maxDelay?: number;
  /** The longest wait to take from the server, in milliseconds; after a longer one the answer is given back. 120 000. */
  readonly maxWait?: number;
  /** Milliseconds from the beginning of the call after which no new attempt begins; 180 000. */
  readonly deadline?: number;
  /** Where bodies say how long to wait; the `retry` of a generated client knows. */
  readonly told?: ToldInBody;
  /** Another clock, for tests. */
  readonly clock?: Clock;
}
