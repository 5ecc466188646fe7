import { expect, test } from "vitest";
import { readOptions } from "./options.ts";

test("nothing is everything, one at a time", () => {
  expect(readOptions([])).toEqual({ only: "", jobs: 1, json: false });
  expect(readOptions(["--only", "overlay", "--jobs", "3", "--json"])).toEqual({ only: "overlay", jobs: 3, json: true });
});

test.each([["--jobs", "0"], ["--jobs", "x"], ["--jobs", "1.5"], ["--other"], ["more"]])(
  "%s %s is refused",
  (...args) => {
    expect(() => readOptions(args)).toThrow(Error);
  },
);
