import type { Clock } from "@specloom/runtime/client";

/** A clock that jumps to the next sleeper as soon as nothing else is left to do. */
export interface FakeClock extends Clock {
  /** Runs the clock until the work is done. */
  readonly run: <T>(work: Promise<T>) => Promise<T>;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Lets promises, and streams that take several turns, come to rest. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** @param start milliseconds since 1970 */
export function fakeClock(start: number): FakeClock {
  const sleepers = new Set<Sleeper>();
  let time = start;
  const wakeNext = (): void => {
    const at = Math.min(...[...sleepers].map((sleeper) => sleeper.at));
    if (at === Infinity) throw new Error("nobody sleeps, and the work is not done");
    time = Math.max(time, at);
    for (const sleeper of [...sleepers].filter((sleeper) => sleeper.at === at)) {
      sleepers.delete(sleeper);
      sleeper.wake();
    }
  };
  return {
    now: () => time,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { at: time + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", () => {
          sleepers.delete(sleeper);
          reject(signal.reason);
        });
      }),
    run: async (work) => {
      const state = { done: false };
      const end = work.finally(() => {
        state.done = true;
      });
      end.catch(() => {});
      for (await settle(); !state.done; await settle()) wakeNext();
      return end;
    },
  };
}
