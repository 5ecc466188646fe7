import { randomOf } from "../synthesis/random.js";
import type { MockConditions } from "./mock-settings.js";

/**
 * Which requests fail.
 *
 * @returns what is asked once for each request: the status that it fails with, or nothing
 */
export function flakiness({ flaky }: MockConditions): () => number | undefined {
  if (flaky === undefined) return () => undefined;
  const { status = 503 } = flaky;
  if ("rate" in flaky) {
    const { next } = randomOf(String(flaky.seed ?? ""));
    return () => (next() < flaky.rate ? status : undefined);
  }
  let left = flaky.next;
  return () => (left-- > 0 ? status : undefined);
}
