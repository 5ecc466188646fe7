import { randomOf } from "../synthesis/random.js";
import type { MockConditions } from "./mock-settings.js";

/** How long each request takes, in milliseconds; asked once for each. */
export function latency({ latency: wanted = 0 }: MockConditions): () => number {
  if (typeof wanted === "number") return () => wanted;
  const { min, max, seed } = wanted;
  const { next } = randomOf(String(seed ?? ""));
  return () => min + next() * (max - min);
}
