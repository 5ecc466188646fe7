import { abortable } from "./abortable.js";

/** The time, as layers use it; tests may give another. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now`. */
  readonly now: () => number;
  /** Resolves after so many milliseconds; rejects with the signal's reason as soon as that is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal | null | undefined) => Promise<void>;
}

/** The platform's. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    abortable(signal, (done) => {
      // A timer counts in 32 bits, and fires at once when told to wait for longer.
      const timer = setTimeout(done, Math.min(ms, 1e9));
      return () => clearTimeout(timer);
    }),
};
