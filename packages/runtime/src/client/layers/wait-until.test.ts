import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { waitUntil } from "./wait-until.js";

const now = Date.UTC(1994, 10, 6, 8, 49, 0);
const none = new Headers();

describe("a time that a header tells", () => {
  test.each([
    ["seconds", "120", 120_000],
    ["a fraction", "0.5", 500],
    ["none", "0", 0],
    ["an IMF-fixdate", "Sun, 06 Nov 1994 08:49:37 GMT", 37_000],
    ["RFC 850", "Sunday, 06-Nov-94 08:49:37 GMT", 37_000],
    ["asctime, which means UTC", "Sun Nov  6 08:49:37 1994", 37_000],
    ["RFC 5322 with a zone", "Sun, 06 Nov 1994 09:49:37 +0100", 37_000],
    ["RFC 5322 without a day", "6 Nov 1994 08:49:37 +0000", 37_000],
    ["the past", "Sun, 06 Nov 1994 08:48:00 GMT", -60_000],
    ["nothing", "", undefined],
    ["no header", null, undefined],
    ["a word", "soon", undefined],
    ["a word and a number, of which Date.parse makes a year", "page 1", undefined],
    ["a negative number", "-1", undefined],
    ["two numbers", "1, 2", undefined],
    ["no time", "Sun, 99 Nov 1994 08:49:37 GMT", undefined],
  ])("%s: %s", (_, text, ms) => {
    expect(waitUntil(text, none, now)).toBe(ms);
  });

  test("seconds since 1970", () => {
    const at = Date.UTC(2026, 0, 1);
    expect(waitUntil(String(at / 1000 + 5), none, at)).toBe(5000);
    expect(waitUntil(String(at / 1000 + 5), none, at, 1000)).toBe(6000);
  });

  test("a wrong clock here makes no difference where the response has a date", () => {
    const headers = new Headers({ date: "Sun, 06 Nov 1994 08:49:00 GMT" });
    fc.assert(
      fc.property(fc.integer(), (wrong) => {
        expect(waitUntil("Sun, 06 Nov 1994 08:49:37 GMT", headers, wrong)).toBe(37_000);
        expect(waitUntil("37", headers, wrong)).toBe(37_000);
      }),
    );
  });

  test("any date that a server writes comes back, and any text is a number or nothing", () => {
    const dates = fc.date({ min: new Date(0), max: new Date(Date.UTC(2200, 0)), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        expect(waitUntil(date.toUTCString(), none, 0)).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(waitUntil(text, none, now)).not.toBeNaN();
      }),
    );
  });
});
