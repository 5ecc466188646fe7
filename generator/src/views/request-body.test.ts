import { describe, expect, test } from "vitest";
import { render } from "../render.ts";
import { Uses } from "../print/uses.ts";
import { requestBodyCode } from "./request-body.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";
import { typesOperationView } from "./types.ts";

const SCHEMAS =
  "components: { schemas: { A: { type: object }, B: { type: object, properties: { a: { type: array, items: { $ref: '#/components/schemas/A' } } } } } }";
const NAMED = "x-specloom-media-types: { default: b, names: { a: application/a+json, b: application/b+json } }";
const A = "{ schema: { $ref: '#/components/schemas/A' } }";

function bodyOf(content: string, { required = true, top = "" } = {}): { code: string; input: string } {
  const body = `{ required: ${required}, content: ${content} }`;
  const context = contextOf(`${top}\npaths: { /x: { post: { operationId: x, requestBody: ${body} } } }\n${SCHEMAS}`);
  const operation = onlyOperation(context);
  const { body: made } = operation;
  if (made === undefined) throw new Error("there is no body");
  const text = render("types/operations/operation.ts.hbs", typesOperationView(context, operation));
  const input = text.slice(text.indexOf("export "), text.indexOf("\n\n/** The body of a documented success"));
  return {
    code: requestBodyCode(context, operation, made, new Uses(), "../media-types.js"),
    input: input.replace(/\s+/g, " "),
  };
}

const BYTES = "Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>";
const DOCS = "/** What the body is sent as. */";

describe("one media type", () => {
  test.each([
    ["{ application/json: {} }", 'bodyAs(mediaType("application/json"), json)', "unknown"],
    [`{ "*/*": ${A} }`, 'bodyAs(mediaType("application/json"), json)', "A"],
    [`{ application/json: ${A}, "*/*": ${A} }`, 'bodyAs(mediaType("application/json"), json)', "A"],
    ["{ image/png: {} }", 'bodyAs(mediaType("image/png"), binary)', BYTES],
    ["{ application/x-ndjson: {} }", 'bodyAs(mediaType("application/x-ndjson"), text)', "string"],
    [`{ multipart/form-data: ${A} }`, 'bodyAs(mediaType("multipart/form-data"), multipart)', "A | FormData"],
    [
      `{ application/x-www-form-urlencoded: ${A} }`,
      'bodyAs(mediaType("application/x-www-form-urlencoded"), urlencoded)',
      "A | URLSearchParams",
    ],
  ])("%s is no choice", (content, code, type) => {
    expect(bodyOf(content)).toEqual({ code, input: `export interface XInput { readonly body: ${type}; }` });
  });

  test.each([
    ["{ image/*: {} }", 'bodyWithin("image/*", binary)', "`image/${string}`", BYTES],
    ["{ text/*: {} }", 'bodyWithin("text/*", text, "text/plain")', "`text/${string}`", "string"],
    ["{ x-odd/*: {} }", 'bodyWithin("x-odd/*", binary)', '"x-odd/*"', BYTES],
    [
      '{ "*/*": { schema: { type: string, format: binary } } }',
      'bodyWithin("*/*", binary, "application/octet-stream")',
      "`${string}/${string}`",
      BYTES,
    ],
  ])("a range %s is named more closely by the caller", (content, code, types, type) => {
    expect(bodyOf(content)).toEqual({
      code,
      input: `export interface XInput { ${DOCS} readonly contentType?: ${types} | undefined; readonly body: ${type}; }`,
    });
  });
});

describe("several media types", () => {
  test("are as many forms of the input as there are types of body, and the default need not be named", () => {
    const { code, input } = bodyOf(`{ text/plain: {}, application/a+json: ${A}, application/json: ${A} }`);
    expect(code).toBe(
      'oneOfBodies({\n      "application/json": bodyAs(mediaType("application/json"), json),\n      "application/a+json": bodyAs(mediaType("application/a+json"), json),\n      "text/plain": bodyAs(mediaType("text/plain"), text),\n    }, "application/json")',
    );
    expect(input).toBe(
      `export type XInput = ( | { ${DOCS} readonly contentType?: "application/json" | "application/a+json" | undefined; readonly body: A; } | { ${DOCS} readonly contentType: "text/plain"; readonly body: string; } );`,
    );
  });

  test("of one type of body are one form", () => {
    expect(bodyOf(`{ application/a+json: ${A}, application/b+json: ${A} }`).input).toBe(
      `export interface XInput { ${DOCS} readonly contentType?: "application/a+json" | "application/b+json" | undefined; readonly body: A; }`,
    );
  });

  test("an optional body need not be given, but by whoever names its type", () => {
    expect(bodyOf(`{ text/plain: {}, application/json: ${A} }`, { required: false }).input).toMatch(
      /readonly body\?: A \| undefined; \} \| \{ .* readonly contentType: "text\/plain"; readonly body: string; \} \);$/,
    );
  });

  test("that the document names are chosen by version", () => {
    const content = `{ application/a+json: ${A}, application/b+json: ${A}, text/plain: {} }`;
    expect(bodyOf(content, { top: NAMED })).toEqual({
      code: "bodyAs(mediaTypes, json)",
      input: "export interface XInput { readonly body: A; }",
    });
  });
});

describe("the members of a form", () => {
  const form = (type: string, encoding: string): string =>
    bodyOf(`{ ${type}: { schema: { $ref: '#/components/schemas/B' }, encoding: ${encoding} } }`).code;

  test("that hold objects are parts of JSON, unless it says otherwise", () => {
    expect(form("multipart/form-data", "{}")).toBe('multipartWith({ a: "application/json" })');
    expect(form("multipart/form-data", "{ a: { contentType: text/csv } }")).toBe('multipartWith({ a: "text/csv" })');
    expect(form("multipart/form-data", "{ a: {}, b: {} }")).toBe('multipartWith({ a: "application/json" })');
    expect(form("multipart/form-data", "{ b: { style: form } }")).toBe(
      'multipartWith({ a: "application/json", b: form })',
    );
  });

  test("are written as their encodings say", () => {
    const encoding = "{ a: { style: deepObject }, form: { allowReserved: true }, b: { contentType: text/plain } }";
    expect(form("application/x-www-form-urlencoded", encoding)).toBe(
      'bodyAs(mediaType("application/x-www-form-urlencoded"), urlencodedWith({ a: deepObject, form: reserved(form), b: "text/plain" }))',
    );
    expect(form("application/x-www-form-urlencoded", "{}")).toBe(
      'bodyAs(mediaType("application/x-www-form-urlencoded"), urlencoded)',
    );
  });

  test("of the parts of an allOf are members too", () => {
    const schema = "{ allOf: [{ properties: { o: { allOf: [{ type: object }] }, s: { type: string } } }] }";
    expect(bodyOf(`{ multipart/form-data: { schema: ${schema} } }`).code).toBe(
      'multipartWith({ o: "application/json" })',
    );
  });
});
