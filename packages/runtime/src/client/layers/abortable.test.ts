import { expect, test, vi } from "vitest";
import { abortable } from "./abortable.js";

/** Something to wait for, and what tells of its end. */
function wait(signal: AbortSignal | undefined) {
  const begun: (() => void)[] = [];
  const end = vi.fn<() => void>();
  const waiting = abortable(signal, (done) => {
    begun.push(done);
    return end;
  });
  return { begun, end, waiting, done: () => begun.forEach((done) => done()) };
}

test("is over when it says so, and leaves no listener", async () => {
  const { signal } = new AbortController();
  const [added, removed] = [vi.spyOn(signal, "addEventListener"), vi.spyOn(signal, "removeEventListener")];
  const { waiting, done, end } = wait(signal);
  done();
  await expect(waiting).resolves.toBeUndefined();
  expect(removed.mock.calls).toEqual(added.mock.calls);
  expect(end).not.toHaveBeenCalled();
});

test("is ended when aborted, with the reason", async () => {
  const stop = new AbortController();
  const { waiting, end } = wait(stop.signal);
  const reason = new Error("enough");
  stop.abort(reason);
  expect(end).toHaveBeenCalledOnce();
  await expect(waiting).rejects.toBe(reason);
});

test("does not begin when aborted before", async () => {
  const reason = new Error("enough");
  const { waiting, begun } = wait(AbortSignal.abort(reason));
  await expect(waiting).rejects.toBe(reason);
  expect(begun).toEqual([]);
});

test("needs no signal, and may be over at once", async () => {
  const { waiting, done } = wait(undefined);
  done();
  await waiting;
  await abortable(new AbortController().signal, (done) => {
    done();
    return () => {};
  });
});
