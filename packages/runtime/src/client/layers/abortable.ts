/**
 * A wait that can be aborted.
 *
 * @param begin - begins to wait; calls `done` when that is over, and gives back what ends it before
 * @throws the signal's reason as soon as that is aborted
 */
export const abortable = (
  signal: AbortSignal | null | undefined,
  begin: (done: () => void) => () => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = (): void => {
      end();
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", stop);
    const end = begin(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    });
  });
