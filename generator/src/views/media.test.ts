import { describe, expect, test } from "vitest";
import { Uses } from "../print/uses.ts";
import { acceptCode, finalReplies, mediaTypesCode, requestedMedia } from "./media.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";

const NAMED = "x-specloom-media-types: { default: b, names: { a: application/a+json, b: application/b+json } }\n";

function bodyOf(
  types: readonly string[],
  top = "",
): { media: ReturnType<typeof requestedMedia>; code: string; imports: string } {
  const content = JSON.stringify(Object.fromEntries(types.map((type) => [type, {}])));
  const context = contextOf(
    `${top}paths: { /x: { post: { requestBody: { content: ${content} }, responses: { "200": { content: ${content} } } } } }`,
  );
  const { mediaTypes } = context.model.api;
  const uses = new Uses();
  const media = requestedMedia(onlyOperation(context).body?.media ?? [], mediaTypes);
  const code = mediaTypesCode(media, [], mediaTypes, uses, "./m.js");
  expect(acceptCode(onlyOperation(context), mediaTypes, new Uses(), "./m.js")).toBe(code);
  return { media, code, imports: uses.statements() };
}

describe("without names, the one that comes first is asked for", () => {
  test.each([
    [["application/a+json", "application/json", "text/plain"], "application/json"],
    [["application/b+json", "application/a+json", "text/plain"], "application/a+json"],
    [["text/plain", "multipart/form-data", "application/x-www-form-urlencoded"], "application/x-www-form-urlencoded"],
    [["text/plain", "multipart/form-data"], "multipart/form-data"],
    [["text/event-stream", "text/plain"], "text/event-stream"],
    [["image/png", "text/plain"], "text/plain"],
    [["image/png", "application/octet-stream"], "application/octet-stream"],
  ])("%j: %s", (types, wanted) => {
    for (const list of [types, types.toReversed()]) {
      expect(bodyOf(list).media.map(({ type }) => type)).toEqual([wanted]);
      expect(bodyOf(list).code).toBe(`mediaType("${wanted}")`);
    }
  });

  test.each([
    ["*/*", "application/json"],
    ["application/*", "application/json"],
    ["text/*", "text/plain"],
    ["image/*", "image/*"],
    ["audio/*", "audio/*"],
  ])("the range %s is sent as %s", (range, type) => {
    expect(bodyOf([range]).code).toBe(`mediaType("${type}")`);
  });
});

describe("with names", () => {
  test("all that are named are asked for, by the table", () => {
    const { code, imports } = bodyOf(["application/a+json", "application/b+json", "application/json"], NAMED);
    expect([code, imports]).toEqual(["mediaTypes", 'import { mediaTypes } from "./m.js";\n']);
  });

  test("or by a part of it, with the default or else the first", () => {
    expect(bodyOf(["application/b+json"], NAMED).code).toBe('versioned({ b: "application/b+json" }, "b")');
    expect(bodyOf(["application/a+json", "text/plain"], NAMED).code).toBe(
      'versioned({ a: "application/a+json" }, "a")',
    );
  });

  test("where none is named, as without", () => {
    expect(bodyOf(["text/plain", "application/json"], NAMED)).toMatchObject({
      code: 'mediaType("application/json")',
      imports: 'import { mediaType } from "@specloom/runtime/client";\n',
    });
  });
});

test("nothing is asked for where no reply has a body", () => {
  const context = contextOf('paths: { /x: { get: { responses: { "204": {} } } } }');
  expect(acceptCode(onlyOperation(context), undefined, new Uses(), "m")).toBeUndefined();
});

test("1XX ends no call", () => {
  const context = contextOf('paths: { /x: { get: { responses: { "101": {}, 1XX: {}, "200": {}, default: {} } } } }');
  expect(finalReplies(onlyOperation(context)).map(({ name }) => name)).toEqual(["ok", "unexpected"]);
});
