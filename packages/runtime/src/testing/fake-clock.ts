import type { Clock } from "../client/index.js";

/** A clock that stands still until nothing else is left to do, and then jumps to the next sleeper. */
export interface FakeClock extends Clock {
  /** How long each sleep was to be, in the order in which they began. */
  readonly sleeps: readonly number[];
  /** Runs the clock until the work is done. */
  readonly run: <T>(work: Promise<T>) => Promise<T>;
  /** Moves the clock on, waking whoever's time has come. */
  readonly advance: (ms: number) => Promise<void>;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Lets promises, and streams that take several turns, come to rest. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** @param start - milliseconds since 1970 */
export function fakeClock(start: number = Date.UTC(2026, 0, 1, 12)): FakeClock {
  const sleepers = new Set<Sleeper>();
  const sleeps: number[] = [];
  let time = start;
  const sleep: Clock["sleep"] = (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const sleeper = { at: time + ms, wake: resolve };
      sleeps.push(ms);
      sleepers.add(sleeper);
      signal?.addEventListener("abort", () => {
        sleepers.delete(sleeper);
        reject(signal.reason);
      });
    });
  const advanceTo = async (end: number): Promise<void> => {
    await settle();
    for (;;) {
      const [next] = [...sleepers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
      if (!next) break;
      time = Math.max(time, next.at);
      sleepers.delete(next);
      next.wake();
      await settle();
    }
    time = Math.max(time, end);
  };
  const run = async <T>(work: Promise<T>): Promise<T> => {
    const state = { done: false };
    const end = work.finally(() => {
      state.done = true;
    });
    end.catch(() => {});
    for (await settle(); !state.done; await settle()) {
      if (sleepers.size === 0) throw new Error("nobody sleeps, and the work is not done");
      await advanceTo(Math.min(...[...sleepers].map(({ at }) => at)));
    }
    return end;
  };
  return { now: () => time, sleep, sleeps, run, advance: (ms) => advanceTo(time + ms) };
}
