import { expect, test } from "vitest";
import { splitUnquoted } from "./media-range.js";
import { negotiate } from "./negotiate.js";

const v1 = "application/vnd.api.v1+json";
const json = "application/json";
const offers = [v1, json, "text/csv"];

test.each([
  [null, v1],
  ["", v1],
  ["*/*", v1],
  ["application/*", v1],
  ["text/*", "text/csv"],
  [json, json],
  ["APPLICATION/JSON", json],
  [`${json}, ${v1}`, v1],
  [`${v1};q=0.5, ${json}`, json],
  [`${json};q=0.5, text/csv;q=0.9, */*;q=0.1`, "text/csv"],
  [`*/*, ${v1};q=0`, json],
  ["application/*;q=0, */*", "text/csv"],
  [`${json}; charset=utf-8`, json],
  [`${json};charset="a,b;c";q=0.1, text/csv;q=0.2`, "text/csv"],
  [`text/csv;header=present;q=0.1, text/csv;q=0.9, ${json};q=0.5`, "text/csv"],
  [`${json};q=x`, json],
  [`${json};Q=0`, undefined],
  [`${json};q=-1`, undefined],
  ["image/png", undefined],
  ["application/vnd.other+json", undefined],
  ["json, a/b/c, /, ,", undefined],
  [`, ${json} ,`, json],
])("Accept: %s chooses %s", (accept, wanted) => {
  expect(negotiate(accept, offers)).toBe(wanted);
});

test("an offer's own parameters count only where the range names them", () => {
  const two = ["text/html", "text/html;level=1"];
  expect(negotiate("text/html;level=1, text/html;q=0.5", two)).toBe("text/html;level=1");
  expect(negotiate("text/html", ["text/html; charset=utf-8"])).toBe("text/html; charset=utf-8");
});

test("an offer that is a range fits what is in it", () => {
  expect(negotiate("image/png", ["text/*", "image/*"])).toBe("image/*");
  expect(negotiate("image/png", ["*/*"])).toBe("*/*");
});

test("nothing is chosen from nothing", () => {
  expect(negotiate(null, [])).toBeUndefined();
  expect(negotiate("*/*", [])).toBeUndefined();
});

test("quotes hide separators, escapes hide quotes", () => {
  expect(splitUnquoted(String.raw`a;b="x;\";y" ;c`, ";")).toEqual(["a", String.raw`b="x;\";y"`, "c"]);
});
