import { describe, expect, test } from "vitest";
import { type Preference, preferenceText, preferredAnswer, readPreference } from "./preference.ts";
import { OPERATIONS } from "./testing/operations.ts";

test.each<[string | null, Preference]>([
  [null, {}],
  ["return=minimal, wait=10", {}],
  ["code=404", { code: 404 }],
  ["CODE = 404 ; x=y , example=none", { code: 404, example: "none" }],
  ['example="a, \\"b\\"; code=1", wait=3', { example: 'a, "b"; code=1' }],
  ["example=", { example: "" }],
])("%s", (header, preference) => {
  expect(readPreference(header)).toEqual(preference);
});

test("what was applied is read as what was asked for", () => {
  const preference = { code: 201, example: 'a, "b"' };
  expect(readPreference(preferenceText(preference))).toEqual(preference);
  expect(preferenceText({})).toBe("");
});

describe("the reply", () => {
  const [list] = OPERATIONS;
  const of = (preference: Preference) => list && preferredAnswer(list, preference);

  test.each<[string, Preference, object]>([
    ["of a code", { code: 200 }, { reply: "ok", status: 200 }],
    ["of a range", { code: 418 }, { reply: "clientError", status: 418 }],
    ["that has the example", { example: "none" }, { reply: "ok", status: 200, example: "none" }],
    ["of both", { code: 200, example: "all" }, { reply: "ok", status: 200, example: "all" }],
  ])("%s", (_title, preference, answer) => {
    expect(of(preference)).toEqual(answer);
  });

  test.each<[string, Preference]>([
    ["none is asked for", {}],
    ["of a code that is not documented", { code: 500 }],
    ["of what is no code", { code: Number.NaN }],
    ["of a code without content of its own", { code: 100 }],
    ["of an example that another reply has", { code: 404, example: "none" }],
    ["of no such example", { example: "toString" }],
  ])("there is none: %s", (_title, preference) => {
    expect(of(preference)).toBeUndefined();
  });
});
