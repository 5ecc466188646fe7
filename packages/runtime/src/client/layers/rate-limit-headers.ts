import { waitUntil } from "./wait-until.js";

/** What a response tells of a budget. */
export interface RateLimitReading {
  /** How many requests a window takes. */
  readonly limit: number | undefined;
  /** How many more this window takes. */
  readonly remaining: number | undefined;
  /** Milliseconds until the next window. */
  readonly wait: number | undefined;
}

/** Dates and times since 1970 are cut down to whole seconds: the window may end so much later. */
const PRECISION = 1000;

const whole = (text: string | null | undefined): number | undefined => {
  const [digits] = /^\s*\d+/.exec(text ?? "") ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/** A parameter of the structured fields `RateLimit` and `RateLimit-Policy` (RFC 8941 §3.1.2), of the first policy. */
const parameter = (headers: Headers, field: string, name: string): string | undefined =>
  new RegExp(`;\\s*${name}=(\\d+)`).exec(headers.get(field)?.split(",")[0] ?? "")?.[1];

/** When the next window begins, from now in milliseconds. */
export const resetOf = (headers: Headers, now: number): number | undefined =>
  waitUntil(
    headers.get("x-ratelimit-reset") ?? headers.get("ratelimit-reset") ?? parameter(headers, "ratelimit", "t"),
    headers,
    now,
    PRECISION,
  );

/**
 * Reads `X-RateLimit-*` and the names of draft-ietf-httpapi-ratelimit-headers: `RateLimit-Limit`, `-Remaining` and
 * `-Reset` of its earlier versions, `RateLimit` and `RateLimit-Policy` of the later ones.
 */
export function readRateLimit(headers: Headers, now: number): RateLimitReading {
  const get = (name: string): number | undefined =>
    whole(headers.get(`x-ratelimit-${name}`) ?? headers.get(`ratelimit-${name}`));
  const remaining = get("remaining") ?? whole(parameter(headers, "ratelimit", "r"));
  const consumed = get("consumed");
  const limit = get("limit") ?? whole(parameter(headers, "ratelimit-policy", "q"));
  const sum = consumed === undefined || remaining === undefined ? undefined : consumed + remaining;
  return { limit: limit ?? sum, remaining, wait: resetOf(headers, now) };
}
