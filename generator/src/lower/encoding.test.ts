import { describe, expect, test } from "vitest";
import type { Media } from "../model.ts";
import { lowerText, operationOf, operationText, refusalOf } from "./testing/lower-text.ts";

const bodyText = (type: string, encoding: string): string =>
  `requestBody: { content: { ${type}: { schema: { type: object }, encoding: ${encoding} } } }`;

function encodingsOf(type: string, encoding: string): Media["encodings"] {
  return operationOf(bodyText(type, encoding)).body?.media[0]?.encodings ?? [];
}

describe("the encodings of a form", () => {
  test.each(["multipart/form-data", "application/x-www-form-urlencoded"])("%s", (type) => {
    expect(encodingsOf(type, '{ a: { contentType: "image/png, image/*" }, b: {}, c: { contentType: "" } }')).toEqual([
      { name: "a", contentType: "image/png, image/*", style: undefined },
      { name: "b", contentType: undefined, style: undefined },
      { name: "c", contentType: undefined, style: undefined },
    ]);
  });

  test.each([
    ["style: deepObject", { style: "deepObject", explode: true, allowReserved: false }],
    ["style: pipeDelimited", { style: "pipeDelimited", explode: false, allowReserved: false }],
    ["explode: false", { style: "form", explode: false, allowReserved: false }],
    ["allowReserved: true", { style: "form", explode: true, allowReserved: true }],
  ])("{ %s } is as in a query, and takes the place of a media type", (members, style) => {
    expect(encodingsOf("multipart/form-data", `{ a: { contentType: text/csv, ${members} } }`)).toEqual([
      { name: "a", contentType: undefined, style },
    ]);
  });

  test("mean nothing to any other media type", () => {
    expect(encodingsOf("application/json", "{ a: { style: form } }")).toEqual([]);
    expect(encodingsOf("multipart/mixed", "{ a: { contentType: text/csv } }")).toEqual([]);
  });

  test("have the styles of a query", () => {
    expect(refusalOf(operationText(bodyText("multipart/form-data", "{ a: { style: matrix } }")))).toMatchObject({
      code: "E_DOCUMENT",
      pointer: expect.stringMatching(/\/encoding\/a\/style$/),
    });
  });
});

describe("headers of a part", () => {
  const warningsOf = (type: string, headers: string): (string | undefined)[] =>
    lowerText(operationText(bodyText(type, `{ a: { headers: ${headers} } }`))).warnings.map(
      ({ code, message, pointer }) => `${code} ${pointer}: ${message}`,
    );

  test("are told not to be sent", () => {
    expect(warningsOf("multipart/form-data", "{ X-A: {}, Content-Type: {}, X-B: {} }")).toEqual([
      'W_SKIPPED /paths/~1x/get/requestBody/content/multipart~1form-data/encoding/a/headers: part "a" is sent without the headers X-A, X-B: a call has no place for their values',
    ]);
  });

  test("are none where there are none, and outside of multipart", () => {
    expect(warningsOf("multipart/form-data", "{ content-type: {} }")).toEqual([]);
    expect(warningsOf("multipart/form-data", "{}")).toEqual([]);
    expect(warningsOf("application/x-www-form-urlencoded", "{ X-A: {} }")).toEqual([]);
  });

  test("of a body that operations share are told once", () => {
    const shared = `components: { requestBodies: { B: { content: { multipart/form-data: { encoding: { a: { headers: { X-A: {} } } } } } } } }`;
    const operation = '{ requestBody: { $ref: "#/components/requestBodies/B" } }';
    const { warnings } = lowerText(`paths: { /x: { put: ${operation}, post: ${operation} } }\n${shared}`);
    expect(warnings).toHaveLength(1);
  });
});
