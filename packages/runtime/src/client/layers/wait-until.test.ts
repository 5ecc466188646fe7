import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { waitUntil } from "./wait-until.js";

const now = Date.UTC(2026, 10, 1, 8, 49, 0);
const none = new Headers();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("a time that a server tells", () => {
  test.each([
    ["seconds", "120", 120_000],
    ["a fraction", "0.5", 500],
    ["none", "0", 1],
    ["an IMF-fixdate", "Sun, 01 Nov 2026 08:49:37 GMT", 38_000],
    ["RFC 850", "Sunday, 01-Nov-26 08:49:37 GMT", 38_000],
    ["asctime, which means UTC", "Sun Nov  1 08:49:37 2026", 38_000],
    ["RFC 5322 with a zone", "Sun, 01 Nov 2026 09:49:37 +0100", 38_000],
    ["RFC 5322 without a day", "1 Nov 2026 08:49:37 +0000", 38_000],
    ["the past", "Sun, 01 Nov 2026 08:48:00 GMT", 1],
    ["the beginning of all times", "Thu, 01 Jan 1970 00:00:00 GMT", 1],
    ["a negative number", "-1", 1],
    ["a header given twice, of which the first counts", "1, 2", 1000],
    ["nothing", "", Number.NaN],
    ["no header", null, Number.NaN],
    ["a word", "soon", Number.NaN],
    ["a word and a number, of which Date.parse makes a year", "page 1", Number.NaN],
    ["no time", "Sun, 99 Nov 2026 08:49:37 GMT", Number.NaN],
  ])("%s: %s", (_, text, ms) => {
    expect(waitUntil(text, none)).toBe(ms);
  });

  test("a number of milliseconds", () => {
    expect(waitUntil("1500", none, "ms")).toBe(1500);
    expect(waitUntil("1500", none, "s")).toBe(1_500_000);
  });

  test("seconds since 1970", () => {
    expect(waitUntil(String(now / 1000 + 5), none)).toBe(6000);
  });

  test("a wrong clock here makes no difference where the response has a date", () => {
    const headers = new Headers({ date: "Sun, 01 Nov 2026 08:49:00 GMT" });
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (wrong) => {
        vi.setSystemTime(wrong);
        expect(waitUntil("Sun, 01 Nov 2026 08:49:37 GMT", headers)).toBe(38_000);
        expect(waitUntil("37", headers)).toBe(37_000);
      }),
    );
  });

  test("any date that a server writes comes back, and any text is at least 1 or NaN", () => {
    const dates = fc.date({ min: new Date(now), max: new Date(Date.UTC(2200, 0)), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        expect(waitUntil(date.toUTCString(), none)).toBe(Math.floor(date.getTime() / 1000) * 1000 + 1000 - now);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(waitUntil(text, none)).not.toBeLessThan(1);
      }),
    );
  });
});
