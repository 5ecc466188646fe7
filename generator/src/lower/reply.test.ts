import { describe, expect, test } from "vitest";
import { modelOf, operationOf, operationText, refusalOf } from "./testing/lower-text.ts";

const names = (responses: string): string[] => operationOf(`responses: ${responses}`).replies.map(({ name }) => name);

test("replies come by status: codes, ranges, default", () => {
  const { replies } = operationOf("responses: { default: {}, 5XX: {}, '404': {}, 2xx: {}, '201': {}, '200': {} }");
  expect(replies.map(({ status }) => status)).toEqual([
    { code: 200 },
    { code: 201 },
    { code: 404 },
    { range: 2 },
    { range: 5 },
    "default",
  ]);
});

test("a reply is called by its status, or as an overlay says", () => {
  expect(names("{ '200': {}, '404': { x-specloom-name: gone }, '499': {}, 4XX: {}, default: {} }")).toEqual([
    "ok",
    "gone",
    "status499",
    "clientError",
    "unexpected",
  ]);
});

describe("two replies of one name are refused", () => {
  test("where one is given a name", () => {
    expect(
      refusalOf(operationText("responses: { '404': { x-specloom-name: same }, '409': { x-specloom-name: same } }")),
    ).toEqual({
      code: "E_EXTENSION",
      pointer: "/paths/~1x/get/responses/409/x-specloom-name",
      message:
        'two replies of one operation would both be called "same": /paths/~1x/get/responses/404 and /paths/~1x/get/responses/409',
      fix: "give each reply of an operation its own x-specloom-name",
    });
    expect(refusalOf(operationText("responses: { '200': { x-specloom-name: notFound }, '404': {} }")).pointer).toBe(
      "/paths/~1x/get/responses/200/x-specloom-name",
    );
  });

  test("where both are one component", () => {
    const rest = "components: { responses: { R: { x-specloom-name: same } } }";
    const refusal = refusalOf(
      operationText(
        'responses: { "404": { $ref: "#/components/responses/R" }, "409": { $ref: "#/components/responses/R" } }',
        rest,
      ),
    );
    expect(refusal).toMatchObject({ code: "E_EXTENSION", pointer: "/components/responses/R/x-specloom-name" });
  });

  test("where a status stands twice", () => {
    expect(refusalOf(operationText("responses: { 4XX: {}, 4xx: {} }"))).toMatchObject({
      code: "E_DOCUMENT",
      pointer: "/paths/~1x/get/responses/4xx",
      fix: "keep one of the two statuses",
    });
  });

  test("but other operations may have the name", () => {
    const { operations } = modelOf(
      "paths: { /a: { get: { responses: { '200': { x-specloom-name: n } } } }, /b: { get: { responses: { '200': { x-specloom-name: n } } } } }",
    );
    expect(operations.map(({ replies }) => replies[0]?.name)).toEqual(["n", "n"]);
  });
});

test.each(["20", "600", "2X", "ok", "0200", "-1"])("%j is no status", (status) => {
  expect(refusalOf(operationText(`responses: { "${status}": {} }`))).toMatchObject({
    code: "E_DOCUMENT",
    pointer: `/paths/~1x/get/responses/${status}`,
    fix: "correct the key",
  });
});

describe("content", () => {
  const content = "{ content: { application/json: { schema: { type: object } } } }";
  const mediaOf = (method: string): number[] | undefined =>
    modelOf(
      operationText(
        `responses: { "200": ${content}, "204": ${content}, "205": ${content}, "304": ${content}, 2XX: ${content} }`,
        "",
        method,
      ),
    ).operations[0]?.replies.map(({ media }) => media.length);

  test("comes with no 204, 205 or 304, whatever the document says, and with no answer to HEAD", () => {
    expect(mediaOf("get")).toEqual([1, 0, 0, 0, 1]);
    expect(mediaOf("head")).toEqual([0, 0, 0, 0, 0]);
  });

  test("has its type at the key as it is written", () => {
    const keys = operationOf(`responses: { "200": ${content}, 5xx: ${content} }`).replies.map(
      ({ media }) => media[0]?.typePath,
    );
    const path = (key: unknown): unknown => ({
      kind: "path",
      operation: "getX",
      steps: ["responses", key, "content", "application/json"].map((step) => ({ key: step, optional: false })),
    });
    expect(keys).toEqual([path(200), path("5xx")]);
  });
});

test("headers come by name, without the one that the media type says", () => {
  const { replies } = operationOf(
    'responses: { "200": { headers: { x-b: { required: true, schema: { type: integer }, example: 1 }, Content-Type: {}, X-A: { $ref: "#/components/headers/H" } } } }',
    "components: { headers: { H: { description: An a. } } }",
  );
  expect(
    replies[0]?.headers.map(({ wire, required, docs, schema, examples }) => [
      wire,
      required,
      docs.description,
      schema.types,
      examples.map(({ value }) => value),
    ]),
  ).toEqual([
    ["X-A", false, "An a.", [], []],
    ["x-b", true, "", ["integer"], [1]],
  ]);
});
