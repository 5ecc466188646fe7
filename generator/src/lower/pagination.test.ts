import { describe, expect, test } from "vitest";
import type { Pagination } from "../model.ts";
import { operationOf, operationText, refusalOf } from "./testing/lower-text.ts";

const AT = "/paths/~1x/get/x-specloom-pagination";
const LIST = "{ type: object, required: [i], properties: { n: {}, i: { type: array, items: {} } } }";

interface Case {
  readonly pagination: string;
  readonly parameters?: string;
  readonly body?: string;
  readonly replies?: string;
  readonly schemas?: string;
}

function partsOf({ pagination, parameters, body = LIST, replies, schemas = "{}" }: Case): [string, string] {
  const given = parameters ?? "[{ name: p, in: query, schema: { properties: { cursor: {}, count: {} } } }]";
  const responses = replies ?? `{ "200": { content: { application/json: { schema: ${body} } } } }`;
  return [
    `operationId: x\nx-specloom-pagination: ${pagination}\nparameters: ${given}\nresponses: ${responses}`,
    `components: { schemas: ${schemas} }`,
  ];
}

function paginationOf(one: Case): Pagination | undefined {
  return operationOf(...partsOf(one)).pagination;
}

const refused = (one: Case): ReturnType<typeof refusalOf> => refusalOf(operationText(...partsOf(one)));

const names = (cursor: string, items = "/i", next = "/n"): string =>
  `{ cursor: ${cursor}, next: ${next}, items: ${items} }`;

test("is where cursors go in and come out", () => {
  expect(paginationOf({ pagination: "{ cursor: p.cursor, count: p.count, next: /n, items: /i }" })).toMatchObject({
    cursor: { in: "query", wire: "p", members: ["cursor"] },
    count: { in: "query", wire: "p", members: ["count"] },
    next: ["n"],
    items: ["i"],
    lists: [{ body: { kind: "path" }, optional: false, steps: [{ key: "i", optional: false }] }],
  });
  expect(paginationOf({ pagination: names("p.cursor") })).toMatchObject({ count: undefined, previous: undefined });
  const back = "{ cursor: p.cursor, next: /n, previous: /n, items: /i }";
  expect(paginationOf({ pagination: back })).toMatchObject({ previous: ["n"] });
  expect(operationOf("{}").pagination).toBeUndefined();
});

test.each([
  "x",
  "{ next: /n, items: /i }",
  "{ cursor: c, next: n, items: /i }",
  "{ cursor: c, next: /n }",
  "{ cursor: 1, next: /n, items: /i }",
  "{ cursor: c, count: 1, next: /n, items: /i }",
  "{ cursor: c, next: '', items: /i }",
  "{ cursor: c, next: /n, items: '' }",
  "{ cursor: c, next: /n, previous: n, items: /i }",
])("%s is refused", (pagination) => {
  expect(refused({ pagination })).toMatchObject({
    code: "E_EXTENSION",
    pointer: AT,
    fix: "write it as { cursor: parameter, count?: parameter, next: pointer, previous?: pointer, items: pointer }",
  });
});

describe("cursor", () => {
  test.each([
    ["c", "[{ name: c, in: query, schema: {} }]", "query", "c", []],
    ["a.b", "[{ name: a.b, in: query, schema: {} }]", "query", "a.b", []],
    [
      "a.b",
      "[{ name: a, in: query, schema: { properties: { b: {} } } }, { name: a.b, in: query, schema: {} }]",
      "query",
      "a.b",
      [],
    ],
    [
      "a.b.c",
      "[{ name: a.b, in: query, schema: {} }, { name: a, in: query, schema: { properties: { b.c: {} } } }]",
      "query",
      "a",
      ["b.c"],
    ],
    [
      "a.b.c",
      "[{ name: a, in: query, schema: { properties: { b: { properties: { c: {} } } } } }]",
      "query",
      "a",
      ["b", "c"],
    ],
    ["c", "[{ name: c, in: header, schema: {} }, { name: c, in: query, schema: {} }]", "query", "c", []],
    ["c", "[{ name: c, in: header, schema: {} }]", "header", "c", []],
    ["c.d", "[{ name: c, in: query, schema: { $ref: '#/components/schemas/C' } }]", "query", "c", ["d"]],
  ] as const)("%s of %s", (cursor, parameters, place, wire, members) => {
    const schemas = "{ C: { allOf: [{ type: object }, { properties: { d: {} } }] } }";
    expect(paginationOf({ pagination: names(cursor), parameters, schemas })?.cursor).toEqual({
      in: place,
      wire,
      members,
    });
  });

  test.each(["q", "p", "p.coursor", "p.", ".cursor", "p.cursor.x"].filter((name) => name !== "p"))(
    "%s is none",
    (name) => {
      expect(refused({ pagination: names(JSON.stringify(name)) })).toMatchObject({
        code: "E_EXTENSION",
        pointer: `${AT}/cursor`,
        message: `no parameter of the operation is ${JSON.stringify(name)}`,
      });
    },
  );
});

test("a count that is no parameter is refused", () => {
  expect(refused({ pagination: "{ cursor: p.cursor, count: p.size, next: /n, items: /i }" })).toMatchObject({
    pointer: `${AT}/count`,
  });
});

test("a cursor that no body documents is refused", () => {
  expect(refused({ pagination: "{ cursor: p.cursor, next: /n, previous: /p, items: /i }" })).toMatchObject({
    pointer: `${AT}/previous`,
    message: 'nothing is documented at "/p"',
  });
  expect(refused({ pagination: names("p.cursor", "/i", "/nxt") })).toMatchObject({
    pointer: `${AT}/next`,
    message: 'nothing is documented at "/nxt"',
  });
});

describe("items: what may be absent or null on the way", () => {
  const array = "{ type: array, items: {} }";
  const list = (inner: string): string => `{ properties: { n: {}, d: ${inner} }, required: [d] }`;
  test.each([
    ["required", list(`{ properties: { i: ${array} }, required: [i] }`), [false, false]],
    ["not required", list(`{ properties: { i: ${array} } }`), [false, true]],
    ["null", list(`{ type: [object, "null"], properties: { i: ${array} }, required: [i] }`), [true, false]],
    [
      "null as an alternative",
      list(`{ anyOf: [{ $ref: "#/components/schemas/L" }, { type: "null" }] }`),
      [true, false],
    ],
    [
      "a list or null",
      list(`{ properties: { i: { type: [array, "null"], items: {} } }, required: [i] }`),
      [false, true],
    ],
    ["in allOf", list(`{ allOf: [{ properties: { i: ${array} } }, { required: [i] }] }`), [false, false]],
    [
      "in all alternatives",
      list(`{ oneOf: [{ $ref: "#/components/schemas/L" }, { properties: { i: ${array} } }] }`),
      [false, true],
    ],
    ["a recursive schema", "{ $ref: '#/components/schemas/R' }", [false, false]],
  ])("%s", (_, body, optional) => {
    const schemas = `{ L: { properties: { i: ${array} }, required: [i] }, R: { allOf: [{ $ref: "#/components/schemas/R" }, ${list("{ $ref: '#/components/schemas/L' }")}] } }`;
    const [place] = paginationOf({ pagination: names("p.cursor", "/d/i"), body, schemas })?.lists ?? [];
    expect(place?.steps).toEqual([
      { key: "d", optional: optional[0] },
      { key: "i", optional: optional[1] },
    ]);
  });

  test("one for each success, and none for failures", () => {
    const reply = (body: string): string => `{ content: { application/json: { schema: ${body} } } }`;
    const replies = `{ "200": ${reply(LIST)}, "206": ${reply(`{ anyOf: [{ type: "null" }, ${LIST}] }`)}, "204": {}, "404": ${reply("{}")} }`;
    expect(paginationOf({ pagination: names("p.cursor"), replies })?.lists.map(({ optional }) => optional)).toEqual([
      false,
      true,
    ]);
  });

  test.each([
    ["nothing there", "{ properties: { n: {} } }"],
    ["no list", "{ properties: { n: {}, i: { type: object } } }"],
    ["a list or text", "{ properties: { n: {}, i: { type: [array, string], items: {} } } }"],
    ["anything", "{ properties: { n: {}, i: {} } }"],
    ["not in every alternative", `{ oneOf: [${LIST}, { properties: { n: {} } }] }`],
    ["a schema that is itself an alternative of itself", "{ $ref: '#/components/schemas/A' }"],
    ["no schema", undefined],
  ])("%s is refused", (_, body) => {
    const schemas = "{ A: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/A' }] } }";
    const one = { pagination: names("p.cursor"), schemas };
    expect(refused(body === undefined ? { ...one, replies: '{ "200": {} }' } : { ...one, body })).toEqual({
      code: "E_EXTENSION",
      pointer: `${AT}/items`,
      message: 'no list is documented at "/i"',
      fix: "point to an array in the body of every success",
    });
  });
});
