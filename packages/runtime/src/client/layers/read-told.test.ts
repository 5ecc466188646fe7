import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { getUserOperation as operation } from "../../testing/client.js";
import { reply } from "../../testing/recorder.js";
import type { ToldInBody } from "../index.js";
import { readTold } from "./read-told.js";

const now = Date.UTC(2026, 0, 1);
const limited = { errors: [{ data: { msBeforeNext: 57_647 } }] };
const told: ToldInBody = (body, id) =>
  id === "getUser"
    ? body?.errors?.[0]?.data?.msBeforeNext || Number(body?.wait) * 1000 || Number(body?.other) * 1000
    : undefined;

const withHeaders = (headers: Record<string, string>, body: unknown = {}, status: number = 429): Response =>
  new Response(JSON.stringify(body), { status, headers });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("how long the server asks to be left alone", () => {
  test.each<[string, Response, number | false]>([
    ["Retry-After", withHeaders({ "Retry-After": "5" }), 5000],
    ["Retry-After, a date", withHeaders({ "Retry-After": "Thu, 01 Jan 2026 00:00:07 GMT" }), 8000],
    ["Retry-After, in the past", withHeaders({ "Retry-After": "Thu, 01 Jan 2025 00:00:07 GMT" }), 1],
    ["retry-after-ms, which is more precise", withHeaders({ "Retry-After": "5", "retry-after-ms": "4200" }), 4200],
    ["retry-after-ms that is no number", withHeaders({ "Retry-After": "5", "retry-after-ms": "x" }), 5000],
    ["the body", reply(limited, 429), 57_647],
    ["the body over the end of the window", withHeaders({ "X-RateLimit-Reset": "60" }, limited), 57_647],
    ["the end of the window", withHeaders({ "X-RateLimit-Reset": "60" }), 60_000],
    [
      "the end of the window, cut down to seconds",
      withHeaders({ "X-RateLimit-Reset": String(now / 1000 + 60) }),
      61_000,
    ],
    [
      "the end of the window says nothing of another failure",
      withHeaders({ "X-RateLimit-Reset": "60" }, {}, 500),
      false,
    ],
    ["the body, by range", reply({ wait: 2 }, 503), 2000],
    ["the body, by default", reply({ other: "3" }, 418), 3000],
    ["a body that is not JSON", reply("<p>", 429), Number.NaN],
    ["no body", new Response(null, { status: 429 }), Number.NaN],
    ["a body with something else in that place", reply({ wait: { s: 1 } }, 503), false],
    ["a body with what is no text either", reply({ wait: { toString: 1 } }, 503), false],
    ["a body with what is no time", reply({ wait: "soon" }, 503), false],
    ["a body of an operation that documents none", withHeaders({ "X-RateLimit-Reset": "60" }), 60_000],
    ["a negative time", reply({ wait: -3 }, 503), 1],
  ])("%s", async (_, response, wait) => {
    expect(await readTold(operation, response, told)).toEqual([wait, response.status === 429 ? -1 : null]);
    expect(response.bodyUsed).toBe(false);
  });

  test("a body that somebody has read before tells nothing", async () => {
    const response = reply(limited, 429);
    await response.text();
    expect(await readTold(operation, response, told)).toEqual([Number.NaN, -1]);
  });
});

describe("what headers tell of a window", () => {
  test.each<[string, Record<string, string>, [remaining: number | null, wait: number]]>([
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
    ["a window that is over", { "RateLimit-Remaining": "0", "RateLimit-Reset": "0" }, [0, 1]],
    ["what is no count", { "X-RateLimit-Remaining": "-1", "X-RateLimit-Reset": "soon" }, [null, Number.NaN]],
    ["budgets of another name", { "X-RateLimit-Remaining-Day": "1", "X-RateLimit-Reset-Day": "1" }, [null, Number.NaN]],
  ])("%s", async (_, headers, [remaining, wait]) => {
    expect(await readTold(operation, new Response("{}", { headers }))).toEqual([wait, remaining]);
  });
});

describe("a time that a server tells", () => {
  const today = Date.UTC(2026, 10, 1, 8, 49, 0);
  const until = async (time: string, headers: Record<string, string> = {}): Promise<number | false> =>
    (await readTold(operation, withHeaders({ "Retry-After": time, ...headers }), undefined))[0];

  beforeEach(() => {
    vi.setSystemTime(today);
  });

  test.each([
    ["seconds", "120", 120_000],
    ["a fraction", "0.5", 500],
    ["none", "0", 1],
    ["an IMF-fixdate", "Sun, 01 Nov 2026 08:49:37 GMT", 38_000],
    ["RFC 850", "Sunday, 01-Nov-26 08:49:37 GMT", 38_000],
    ["RFC 5322 with a zone", "Sun, 01 Nov 2026 09:49:37 +0100", 38_000],
    ["RFC 5322 without a day", "1 Nov 2026 08:49:37 +0000", 38_000],
    ["the past", "Sun, 01 Nov 2026 08:48:00 GMT", 1],
    ["the beginning of all times", "Thu, 01 Jan 1970 00:00:00 GMT", 1],
    ["a negative number", "-1", 1],
    ["a header given twice, of which the first counts", "1, 2", 1000],
    ["nothing", "", Number.NaN],
    ["a word", "soon", Number.NaN],
    ["a word and a number, of which Date.parse makes a year", "page 1", Number.NaN],
    ["no time", "Sun, 99 Nov 2026 08:49:37 GMT", Number.NaN],
  ])("%s: %s", async (_, text, ms) => {
    expect(await until(text)).toBe(ms);
  });

  test("seconds since 1970", async () => {
    expect(await until(String(today / 1000 + 5))).toBe(6000);
  });

  test("a wrong clock here makes no difference where the response has a date", async () => {
    const date = "Sun, 01 Nov 2026 08:49:00 GMT";
    await fc.assert(
      fc.asyncProperty(fc.date({ noInvalidDate: true }), async (wrong) => {
        vi.setSystemTime(wrong);
        expect(await until("Sun, 01 Nov 2026 08:49:37 GMT", { date })).toBe(38_000);
        expect(await until("37", { date })).toBe(37_000);
      }),
    );
  });

  test("any date that a server writes comes back, and any text is at least 1 or nothing", async () => {
    const dates = fc.date({ min: new Date(today), max: new Date(Date.UTC(2200, 0)), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(dates, async (date) => {
        expect(await until(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000 + 1000 - today);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[!-~]*$/), async (text) => {
        expect((await until(text)) || 1).not.toBeLessThan(1);
      }),
    );
  });
});
