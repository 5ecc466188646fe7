import type { Exchange, Send } from "../layer.js";
import { abortable } from "./abortable.js";
import { systemClock } from "./clock.js";
import type { LimiterOptions } from "./limiter-options.js";
import { readTold } from "./read-told.js";

/**
 * Paces calls in windows of time: as many at once as a window takes, and then, first come, first served, in the next.
 *
 * While nothing is known of the server's state, at the beginning and after a 429, one call goes by itself: its answer
 * tells the others how many they are.
 *
 * @param declared - requests, and seconds of a window; where nobody says, a window is a second
 */
export function createBudget(
  [limit = Infinity, seconds = 1]: readonly number[] = [],
  { clock = systemClock, maxWait = 120_000, onRateLimit, told }: LimiterOptions,
  next: Send,
): Send {
  const queue = new Map<() => void, Exchange>();
  // How many go before the first answer of a window: one where that is not known, 0 after a 429.
  let opening = 1;
  /** What the server has left to give, calls on their way not counted: those it may have seen, or not. */
  let left = 0;
  let onTheWay = 0;
  /** When the next window begins; 0 until an answer tells of this one. */
  let resetAt = 0;
  /** What `resetAt` was when the sleep began that goes on; 0 where none does. */
  let alarm = 0;
  const hasRoom = (): boolean => {
    if (clock.now() >= resetAt) {
      resetAt = 0;
      left = opening || 1;
    }
    return onTheWay < left;
  };
  /** Lets as many go as may, and sleeps until the next window while others wait for it. */
  const drain = async (): Promise<void> => {
    for (const [go, exchange] of queue) {
      if (!hasRoom()) {
        if (alarm || !resetAt) return;
        alarm = resetAt;
        const waitMs = Math.min(resetAt - clock.now(), maxWait);
        void (async () => onRateLimit?.({ operation: exchange.operation, waitMs }))();
        // It is the first call that sleeps for all of them: where it is aborted, it has left the queue, and the next one does.
        const slept = clock.sleep(waitMs, exchange.signal).then(() => alarm === resetAt && (resetAt = 0));
        await slept.catch(() => {});
        alarm = 0;
        return drain();
      }
      queue.delete(go);
      onTheWay++;
      go();
    }
  };

  return async (exchange) => {
    if (hasRoom()) onTheWay++; // Most calls need not wait, nor be made to listen for being aborted.
    else
      await abortable(exchange.signal, (go) => {
        queue.set(go, exchange);
        void drain();
        return () => queue.delete(go);
      });
    try {
      const response = await next(exchange);
      const [wait, remaining] = await readTold(exchange.operation, response, told);
      const now = clock.now();
      const end = wait ? now + wait : resetAt || now + seconds * 1000;
      // Two answers may put the end of one window so far apart, by what is lost in writing it down, and on the way.
      if (remaining === -1 || end > resetAt + 2000) {
        resetAt = end;
        left = remaining ?? limit - 1;
        opening = left + 1;
        // Answers may overtake each other: the least of a window is the latest.
      } else left = Math.min(left, remaining ?? left - 1);
      return response;
    } finally {
      onTheWay--;
      void drain();
    }
  };
}
