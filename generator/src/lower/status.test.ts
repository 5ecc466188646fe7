import { expect, test } from "vitest";
import { compareStatus, parseStatus, statusName } from "./status.ts";

test("codes, ranges in either case, default, and nothing else", () => {
  expect(["200", "599", "1XX", "5xx", "default"].map(parseStatus)).toEqual([
    { code: 200 },
    { code: 599 },
    { range: 1 },
    { range: 5 },
    "default",
  ]);
  for (const key of ["099", "600", "6XX", "2X0", "Default", " 200", "200 ", "", "toString"])
    expect(parseStatus(key)).toBeUndefined();
});

test("every status has a name of its own that may be a member of a function", () => {
  const codes = Array.from({ length: 500 }, (_, index) => ({ code: index + 100 }));
  const ranges = ([1, 2, 3, 4, 5] as const).map((range) => ({ range }));
  const names = [...codes, ...ranges, "default" as const].map(statusName);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z][A-Za-z0-9]*$/.test(name) || name in Function.prototype)).toEqual([]);
});

test("codes sort before ranges, ranges before default", () => {
  const sorted = [{ code: 599 }, "default", { range: 1 }, { code: 200 }, { range: 5 }] as const;
  expect([...sorted].sort(compareStatus)).toEqual([
    { code: 200 },
    { code: 599 },
    { range: 1 },
    { range: 5 },
    "default",
  ]);
});
