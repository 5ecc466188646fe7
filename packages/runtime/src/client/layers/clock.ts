/** The time, as layers use it; tests may give another. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now`. */
  readonly now: () => number;
  /** Resolves after so many milliseconds; rejects with the signal's reason as soon as that is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal | undefined) => Promise<void>;
}

/** The longest that a platform's timer can wait: it counts in 32 bits, and fires at once when told more. */
const LONGEST = 2 ** 31 - 1;

/** The platform's. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(
        () => {
          signal?.removeEventListener("abort", stop);
          resolve();
        },
        Math.min(ms, LONGEST),
      );
      signal?.addEventListener("abort", stop, { once: true });
    }),
};
