import { describe, expect, test } from "vitest";
import { modelOf, operationOf, operationText, refusalOf } from "./testing/lower-text.ts";

const AT = "/paths/~1x/get";

describe("x-specloom-media-types", () => {
  test("names media types", () => {
    const names = { b: "application/b+json", a: "application/a+json" };
    expect(modelOf(JSON.stringify({ "x-specloom-media-types": { default: "b", names } })).api.mediaTypes).toEqual({
      default: "b",
      names: new Map(Object.entries(names)),
    });
    expect(modelOf("{}").api.mediaTypes).toBeUndefined();
  });

  test.each([
    "7",
    "{}",
    "{ default: a }",
    "{ default: a, names: {} }",
    "{ default: b, names: { a: x/y } }",
    "{ default: a, names: { a: xy } }",
    "{ default: a, names: { a: 1 } }",
    "{ default: a-b, names: { a-b: x/y } }",
    "{ default: __proto__, names: { a: x/y } }",
    "null",
  ])("%s is refused", (value) => {
    expect(refusalOf(`x-specloom-media-types: ${value}`)).toEqual({
      code: "E_EXTENSION",
      pointer: "/x-specloom-media-types",
      message: "x-specloom-media-types does not have the shape that Specloom reads",
      fix: "write it as { default: NAME, names: { NAME: media type, … } } with NAME among the names",
    });
  });
});

describe("x-specloom-rate-limit", () => {
  test("is requests in seconds", () => {
    expect(operationOf("x-specloom-rate-limit: { requests: 60, per: 0.5 }").rateLimit).toEqual({
      requests: 60,
      perSeconds: 0.5,
    });
    expect(operationOf("{}").rateLimit).toBeUndefined();
  });

  test.each([
    "60",
    "{ requests: 60 }",
    "{ requests: 0, per: 1 }",
    "{ requests: '60', per: 60 }",
    "{ requests: 1.5, per: 60 }",
    "{ requests: 1, per: -1 }",
    "{ requests: .inf, per: 1 }",
    "{ requests: 1, per: .nan }",
    "[1, 2]",
  ])("%s is refused", (value) => {
    expect(refusalOf(operationText(`x-specloom-rate-limit: ${value}`))).toMatchObject({
      code: "E_EXTENSION",
      pointer: `${AT}/x-specloom-rate-limit`,
      fix: "write it as { requests: a positive whole number, per: a positive number of seconds }",
    });
  });
});

describe("x-specloom-retry-after", () => {
  test("is a pointer and a unit", () => {
    const { replies } = operationOf(
      'responses: { "429": { x-specloom-retry-after: { pointer: /a/0, unit: s } }, "503": {} }',
    );
    expect(replies.map(({ retryAfter }) => retryAfter)).toEqual([{ pointer: "/a/0", unit: "s" }, undefined]);
  });

  test.each(["5", "{ pointer: a, unit: s }", "{ pointer: /a, unit: h }", "{ pointer: /a }", "{ unit: ms }"])(
    "%s is refused",
    (value) => {
      expect(refusalOf(operationText(`responses: { "429": { x-specloom-retry-after: ${value} } }`))).toMatchObject({
        code: "E_EXTENSION",
        pointer: `${AT}/responses/429/x-specloom-retry-after`,
        fix: 'write it as { pointer: RFC 6901 pointer into the body, unit: "ms" or "s" }',
      });
    },
  );
});

describe("x-specloom-name", () => {
  const members = [...Object.getOwnPropertyNames(Object.prototype), ...Object.getOwnPropertyNames(Function.prototype)];

  test.each(["7", "Upper", "a-b", "a b", "''", "größe", `a${"b".repeat(64)}`, "then", ...members])(
    "%s names no reply",
    (value) => {
      expect(refusalOf(operationText(`responses: { "200": { x-specloom-name: ${value} } }`))).toMatchObject({
        code: "E_EXTENSION",
        pointer: `${AT}/responses/200/x-specloom-name`,
      });
    },
  );

  test("nor a server", () => {
    expect(refusalOf("servers: [{ url: /, x-specloom-name: A }]")).toMatchObject({
      code: "E_EXTENSION",
      pointer: "/servers/0/x-specloom-name",
    });
  });
});
