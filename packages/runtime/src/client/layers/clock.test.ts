import { expect, test, vi } from "vitest";
import { systemClock } from "./clock.js";

test("sleeps for as long as it says", async () => {
  const start = performance.now();
  await systemClock.sleep(20);
  expect(performance.now() - start).toBeGreaterThan(15);
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
});

test("wakes at once when aborted, with the reason, and leaves no timer and no listener", async () => {
  vi.useFakeTimers();
  const controller = new AbortController();
  const { signal } = controller;
  const removed = vi.spyOn(signal, "removeEventListener");
  const reason = new Error("enough");
  const sleeping = systemClock.sleep(60_000, signal);
  controller.abort(reason);
  await expect(sleeping).rejects.toBe(reason);
  await expect(systemClock.sleep(1, signal)).rejects.toBe(reason);
  expect(vi.getTimerCount()).toBe(0);

  const fresh = new AbortController();
  const listening = vi.spyOn(fresh.signal, "removeEventListener");
  const slept = systemClock.sleep(1, fresh.signal);
  await vi.advanceTimersByTimeAsync(1);
  await slept;
  expect(listening).toHaveBeenCalledOnce();
  expect(removed).not.toHaveBeenCalled();
  vi.useRealTimers();
});

test("does not fire at once when told to sleep for longer than timers can", async () => {
  vi.useFakeTimers();
  const woken = vi.fn();
  void systemClock.sleep(Infinity).then(woken);
  await vi.advanceTimersByTimeAsync(1_000_000);
  expect(woken).not.toHaveBeenCalled();
  vi.useRealTimers();
});
