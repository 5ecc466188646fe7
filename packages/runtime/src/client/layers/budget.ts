import type { Exchange } from "../layer.js";
import type { OperationInfo } from "../operation.js";
import { abortable } from "./abortable.js";
import { createAlarm } from "./alarm.js";
import { systemClock } from "./clock.js";
import type { LimiterOptions } from "./limiter-options.js";

/** What a call does with a budget: it enters, tells what the answer told, and leaves. */
export type Budget = readonly [
  /** Resolves when the call may go, rejects when it is aborted; `undefined` where it may go at once. */
  enter: (exchange: Exchange) => Promise<void> | undefined,
  /**
   * Takes how many more calls the window takes, null where that is not known, -1 after a 429; and in how many milliseconds
   * it is over, or NaN.
   */
  learn: (remaining: number | null, wait: number) => void,
  leave: () => void,
];

/**
 * Paces calls in windows of time: as many at once as a window takes, and then, first come, first served, in the next.
 *
 * While nothing is known of the server's state, at the beginning and after a 429, one call goes by itself: its answer
 * tells the others how many they are.
 *
 * @param declared - requests, and seconds of a window; where nobody says, a window is a second
 */
export function createBudget([limit = Infinity, seconds = 1]: readonly number[] = [], options: LimiterOptions): Budget {
  const { clock = systemClock } = options;
  const queue = new Map<() => void, OperationInfo>();
  /** How many go before the first answer of a window: one where that is not known, 0 after a 429. */
  let opening = 1;
  /** What the server has left to give, calls on their way not counted: those it may have seen, or not. */
  let left = 0;
  let onTheWay = 0;
  /** When the next window begins; 0 until an answer tells of this one. */
  let resetAt = 0;

  const hasRoom = (): boolean => {
    if (clock.now() >= resetAt) {
      resetAt = 0;
      left = opening || 1;
    }
    return onTheWay < left;
  };

  /** Lets as many go as may, and sleeps until the next window while others wait for it. */
  const drain = (): void => {
    for (const [go] of queue) {
      if (!hasRoom()) break;
      queue.delete(go);
      onTheWay++;
      go();
    }
    setAlarm(queue, resetAt, opening ? "spent" : "refused");
  };

  const setAlarm = createAlarm(options, clock, () => {
    resetAt = 0;
    drain();
  });

  return [
    ({ operation, options: { signal } }) => {
      if (!hasRoom())
        return abortable(signal, (go) => {
          queue.set(go, operation);
          drain();
          return () => {
            queue.delete(go);
            drain();
          };
        });
      onTheWay++;
    },
    (remaining, wait) => {
      const end = clock.now() + wait || resetAt || clock.now() + seconds * 1000;
      // Two answers may put the end of one window so far apart, by what is lost in writing it down, and on the way.
      if (remaining === -1 || end > resetAt + 2000) {
        resetAt = end;
        left = remaining ?? limit - 1;
        opening = left + 1;
        // Answers may overtake each other: the least of a window is the latest.
      } else left = Math.min(left, remaining ?? left - 1);
    },
    () => {
      onTheWay--;
      drain();
    },
  ];
}
