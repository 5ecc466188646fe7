import { describe, expect, test } from "vitest";
import { Uses } from "../print/uses.ts";
import { acceptChoiceCode, acceptChoices, usualAccept } from "./answer.ts";
import { answerReaderCode } from "./answer-reader.ts";
import { successArms } from "./result.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";
import { fromPackage } from "./type.ts";

const SCHEMAS = "components: { schemas: { A: { type: object }, B: { type: object } } }";
const NAMED = "x-specloom-media-types: { default: b, names: { a: application/a+json, b: application/b+json } }";
const A = "{ schema: { $ref: '#/components/schemas/A' } }";
const B = "{ schema: { $ref: '#/components/schemas/B' } }";

function answersOf(responses: string, top = "") {
  const context = contextOf(`${top}\npaths: { /x: { get: { operationId: x, responses: ${responses} } } }\n${SCHEMAS}`);
  const operation = onlyOperation(context);
  const choices = acceptChoices(context, operation);
  return {
    choices,
    usual: usualAccept(context, operation),
    accept: choices.length > 0 ? acceptChoiceCode(context, operation, new Uses()) : undefined,
    read: answerReaderCode(context, operation, new Uses()),
    arms: successArms(context, operation, new Uses(), fromPackage(context)).map(
      ({ statuses, body }) => `${statuses}: ${body.replace(/\s+/g, " ")}`,
    ),
  };
}

const success = (content: string): string => `{ "200": { content: ${content} } }`;

describe("no choice", () => {
  test.each([
    [success(`{ application/json: ${A} }`), undefined, "A"],
    [success(`{ application/json: ${A}, application/a+json: ${A}, "*/*": ${A} }`), undefined, "A"],
    [success("{ text/csv: {} }"), "readText", "string"],
    [success("{ image/png: {} }"), "readBlob", "Blob"],
    [
      success(`{ application/x-ndjson: ${A} }`),
      'readByType({ "application/x-ndjson": readJsonLines })',
      "AsyncIterable<A>",
    ],
    [
      success(`{ application/json-seq: ${A} }`),
      'readByType({ "application/json-seq": readJsonSequence })',
      "AsyncIterable<A>",
    ],
    [
      success(`{ text/event-stream: ${A} }`),
      'readByType({ "text/event-stream": readEvents })',
      "AsyncIterable<ServerSentEvent<A>>",
    ],
  ])("%s", (responses, read, body) => {
    expect(answersOf(responses)).toEqual({
      choices: [],
      usual: "",
      accept: undefined,
      read,
      arms: [`SuccessStatus: ${body}`],
    });
  });

  test("but what the answer turns out to be, by status", () => {
    const { choices, read } = answersOf(
      `{ "200": { content: { application/json: ${A} } }, "206": { content: { image/png: {} } }, "204": {} }`,
    );
    expect(choices).toEqual([]);
    expect(read).toBe(
      'readByStatus({ 200: readJson, 206: readBlob }, readByType({ "application/json": readJson, "image/png": readBlob }))',
    );
  });

  test("failures have no say in how a success is read", () => {
    const failure = "default: { content: { text/plain: {}, image/png: {} } }";
    expect(answersOf(`{ "200": { content: { application/json: ${A} } }, ${failure} }`)).toMatchObject({
      choices: [],
      read: undefined,
    });
  });

  test("where the document names the types", () => {
    const content = `{ application/a+json: ${A}, application/b+json: ${B}, text/csv: {} }`;
    expect(answersOf(success(content), NAMED)).toMatchObject({ choices: [], read: undefined });
    const other = '"203": { content: { text/csv: {}, text/html: {} } }';
    expect(answersOf(`{ "200": { content: ${content} }, ${other} }`, NAMED).choices).toEqual([]);
  });
});

describe("a choice", () => {
  test("among media types of different kinds or schemas, the usual one first", () => {
    const content = `{ text/csv: {}, application/b+json: ${B}, application/json: ${A}, text/event-stream: ${A} }`;
    const failure = "4XX: { content: { application/problem+json: {} } }";
    expect(answersOf(`{ "200": { content: ${content} }, ${failure} }`)).toEqual({
      choices: ["application/json", "application/b+json", "text/event-stream", "text/csv"],
      usual: '<"application/json">',
      accept:
        'oneOfTypes({\n    "application/json": "application/json, application/problem+json;q=0.5",\n    "application/b+json": "application/b+json, application/problem+json;q=0.5",\n    "text/event-stream": "text/event-stream, application/problem+json;q=0.5",\n    "text/csv": "text/csv, application/problem+json;q=0.5",\n  }, "application/json")',
      read: 'readAsked({\n    "application/json": readByType({ "application/json": readJson }),\n    "application/b+json": readByType({ "application/b+json": readJson }),\n    "text/event-stream": readByType({ "text/event-stream": readEvents }),\n    "text/csv": readByType({ "text/csv": readText }),\n  }, "application/json")',
      arms: ["SuccessStatus: XOutputs[Accept]"],
    });
  });

  test("among texts, and among pictures", () => {
    expect(answersOf(success("{ text/csv: {}, text/html: {} }")).choices).toEqual(["text/csv", "text/html"]);
    expect(answersOf(success("{ image/png: {}, image/jpeg: {} }")).choices).toEqual(["image/jpeg", "image/png"]);
  });

  test("of a range of JSON means JSON", () => {
    const { choices, accept, read } = answersOf(success(`{ "*/*": ${A}, image/*: {} }`));
    expect(choices).toEqual(["application/json", "image/*"]);
    expect(accept).toBe(
      'oneOfTypes({ "application/json": "application/json", "image/*": "image/*" }, "application/json")',
    );
    expect(read).toContain('"image/*": readByType({ "image/*": readBlob })');
    expect(answersOf(success(`{ "*/*": ${B}, application/json: ${A} }`)).choices).toEqual([]);
  });

  test("leaves what is no matter of it alone, by status", () => {
    const { accept, read, arms } = answersOf(
      `{ "200": { content: { application/json: ${A}, text/csv: {} } }, "202": { content: { application/json: ${B} } }, "204": {} }`,
    );
    const asked = '{ "application/json": A, "text/csv": string }[Accept]';
    expect(arms).toEqual([
      `200: ${asked}`,
      "202: B",
      "204: undefined",
      "Exclude<SuccessStatus, 200 | 202 | 204>: XOutputs[Accept]",
    ]);
    expect(accept).toContain('"text/csv": "text/csv, application/json;q=0.5"');
    expect(read).toContain(
      '"text/csv": readByStatus({ 200: readByType({ "text/csv": readText }), 202: readJson }, readByType({ "text/csv": readText, "application/json": readJson }))',
    );
    expect(read).toContain('"application/json": readJson,');
  });
});
