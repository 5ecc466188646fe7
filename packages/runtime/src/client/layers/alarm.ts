import type { OperationInfo } from "../operation.js";
import type { Clock } from "./clock.js";
import type { LimiterOptions, RateLimitEvent } from "./limiter-options.js";

/** Who waits: the operation of each call. */
type Waiting = ReadonlyMap<unknown, OperationInfo>;

/**
 * Makes what sleeps while calls wait for a time, and tells the caller of them.
 *
 * @param ring - called at the end of a sleep; early if that was cut down to `maxWait`
 * @returns has to be called whenever something changes: with nobody waiting, and with 0 for no known time, nothing sleeps
 */
export function createAlarm(
  { maxWait = 120_000, onRateLimit }: LimiterOptions,
  clock: Clock,
  ring: () => void,
): (waiting: Waiting, until: number, reason: RateLimitEvent["reason"]) => void {
  let set: number | undefined;
  let sleep: AbortController | undefined;
  return (waiting, until, reason) => {
    const [operation] = waiting.values();
    const at = operation && until;
    if (at === set) return;
    set = at;
    sleep?.abort();
    if (!operation || !at) return;
    const waitMs = Math.min(at - clock.now(), maxWait);
    void Promise.resolve({ operation, waitMs, reason, waiting: waiting.size }).then(onRateLimit);
    sleep = new AbortController();
    clock.sleep(waitMs, sleep.signal).then(ring, () => {});
  };
}
