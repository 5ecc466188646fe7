import { describe, expect, test } from "vitest";
import { readRateLimit } from "./rate-limit-headers.js";

const now = Date.UTC(2026, 0, 1);
const read = (headers: Record<string, string>): unknown => readRateLimit(new Headers(headers), now);

describe("what headers tell of a budget", () => {
  test.each<[string, Record<string, string>, unknown]>([
    ["nothing", {}, { limit: undefined, remaining: undefined, wait: undefined }],
    [
      "consumed and remaining make the limit; a date is cut down to seconds, so that it may be one later",
      {
        "X-RateLimit-Consumed": "1",
        "X-RateLimit-Remaining": "59",
        "X-RateLimit-Reset": "Thu, 01 Jan 2026 00:00:30 GMT",
      },
      { limit: 60, remaining: 59, wait: 31_000 },
    ],
    [
      "a limit that is told",
      { "X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "7", "X-RateLimit-Reset": String(now / 1000 + 9) },
      { limit: 100, remaining: 7, wait: 10_000 },
    ],
    [
      "the early draft of the standard",
      { "RateLimit-Limit": "100, 100;w=60", "RateLimit-Remaining": "50", "RateLimit-Reset": "30" },
      { limit: 100, remaining: 50, wait: 30_000 },
    ],
    [
      "the late draft of the standard",
      { "RateLimit-Policy": '"burst";q=100;w=60,"daily";q=1000;w=86400', RateLimit: '"burst";r=50;t=30' },
      { limit: 100, remaining: 50, wait: 30_000 },
    ],
    [
      "what is no count",
      { "X-RateLimit-Remaining": "-1", "X-RateLimit-Consumed": "many", "X-RateLimit-Reset": "soon" },
      { limit: undefined, remaining: undefined, wait: undefined },
    ],
  ])("%s", (_, headers, reading) => {
    expect(read(headers)).toEqual(reading);
  });
});
