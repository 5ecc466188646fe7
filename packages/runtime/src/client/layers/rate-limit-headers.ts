import { waitUntil } from "./wait-until.js";

/**
 * What a response tells of the window that goes on: how many more requests it takes, or null, and the milliseconds until
 * it is over, or NaN. Reads `X-RateLimit-*` and the names of draft-ietf-httpapi-ratelimit-headers: `RateLimit-Remaining`
 * and `-Reset` of its earlier versions, the first policy of `RateLimit` of the later ones.
 */
export function readRateLimit(headers: Headers): readonly [remaining: number | null, wait: number] {
  const find = (name: string, parameter: RegExp): string | undefined =>
    headers.get(`x-ratelimit-${name}`) ??
    headers.get(`ratelimit-${name}`) ??
    headers.get("ratelimit")?.split(parameter)[1];
  const remaining = parseFloat(find("remaining", /^[^,]*; *r=/) ?? "");
  return [remaining >= 0 ? remaining : null, waitUntil(find("reset", /^[^,]*; *t=/), headers)];
}
