import { describe, expect, test, vi } from "vitest";
import { readRateLimit } from "./rate-limit-headers.js";

const now = Date.UTC(2026, 0, 1);

describe("what headers tell of a window", () => {
  test.each<[string, Record<string, string>, ReturnType<typeof readRateLimit>]>([
    ["nothing", {}, [null, Number.NaN]],
    [
      "a date, cut down to seconds, so that it may be one later",
      {
        "X-RateLimit-Consumed": "1",
        "X-RateLimit-Remaining": "59",
        "X-RateLimit-Reset": "Thu, 01 Jan 2026 00:00:30 GMT",
      },
      [59, 31_000],
    ],
    ["seconds since 1970", { "X-RateLimit-Remaining": "7", "X-RateLimit-Reset": String(now / 1000 + 9) }, [7, 10_000]],
    ["the early draft of the standard", { "RateLimit-Remaining": "50", "RateLimit-Reset": "30" }, [50, 30_000]],
    ["the late draft of the standard", { RateLimit: '"burst";r=50;t=30, "daily"; r=7; t=9' }, [50, 30_000]],
    ["the late draft, spaced", { RateLimit: '"burst"; t=30; r=50' }, [50, 30_000]],
    ["no time of another policy", { RateLimit: '"burst";r=50, "daily";r=7;t=9' }, [50, Number.NaN]],
    ["a window that is over", { "RateLimit-Remaining": "0", "RateLimit-Reset": "0" }, [0, 1]],
    ["what is no count", { "X-RateLimit-Remaining": "-1", "X-RateLimit-Reset": "soon" }, [null, Number.NaN]],
    ["budgets of another name", { "X-RateLimit-Remaining-Day": "1", "X-RateLimit-Reset-Day": "1" }, [null, Number.NaN]],
  ])("%s", (_, headers, reading) => {
    vi.useFakeTimers({ toFake: ["Date"], now });
    expect(readRateLimit(new Headers(headers))).toEqual(reading);
    vi.useRealTimers();
  });
});
