import { describe, expect, test } from "vitest";
import { indented } from "../lower/testing/lower-text.ts";
import { render } from "../render.ts";
import { isMocked, mswHandlersView, mswOperationView } from "./msw.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";

function textOf(responses: string, top = ""): string {
  const context = contextOf(`${top}paths:\n  /x:\n    get:\n      responses:\n${indented(responses, 8)}`);
  return render("msw/operations/operation.ts.hbs", mswOperationView(context, onlyOperation(context)));
}

/** Media types and examples of each body of the only reply. */
function bodiesOf(content: string, top = ""): string[] {
  const text = textOf(`"200": { content: ${content} }`, top);
  return [...text.matchAll(/types: (.*),\n      examples: \{\n([^]*?)\n      \},/g)].map(
    ([, types = "", examples = ""]) => `${types}: ${examples.replace(/\s+/g, " ").trim()}`,
  );
}

describe("bodies", () => {
  test("of one set of examples stand together, the one that is asked for first", () => {
    const content =
      "{ application/a+json: { example: 1 }, application/json: { example: 1 }, text/plain: { example: 1 }, application/b+json: { example: 2 } }";
    expect(bodiesOf(content)).toEqual([
      '["application/json", "application/a+json"]: default: 1,',
      '["text/plain"]: default: 1,',
      '["application/b+json"]: default: 2,',
    ]);
  });

  test("without examples stand together where their schemas give one value", () => {
    const content =
      "{ application/a+json: { schema: { type: string } }, application/b+json: { schema: { type: integer } }, application/c+json: { schema: { type: string } } }";
    expect(bodiesOf(content)).toEqual([
      '["application/a+json", "application/c+json"]: default: "text",',
      '["application/b+json"]: default: 1,',
    ]);
  });

  test("of all named media types share the list of the API", () => {
    const names = "x-specloom-media-types: { default: b, names: { a: application/a+json, b: application/b+json } }\n";
    expect(bodiesOf("{ application/a+json: { example: 1 }, application/b+json: { example: 1 } }", names)).toEqual([
      "mediaTypes: default: 1,",
    ]);
    expect(bodiesOf("{ application/a+json: { example: 1 }, application/b+json: { example: 2 } }", names)).toEqual([
      '["application/b+json"]: default: 2,',
      '["application/a+json"]: default: 1,',
    ]);
  });

  test("have every example, the default one first", () => {
    const content =
      '{ application/json: { examples: { a: { value: 1 }, "b c": { value: 2 }, __proto__: { value: 3 }, default: { value: 4 } } } }';
    expect(bodiesOf(content)).toEqual(['["application/json"]: default: 4, a: 1, "b c": 2, ["__proto__"]: 3,']);
    expect(textOf(`"200": { content: ${content} }`)).toContain('ReplyOptions<"__proto__" | "a" | "b c" | "default">');
  });
});

describe("statuses", () => {
  const statuses = (responses: string): string[] =>
    [...textOf(responses).matchAll(/^const (\w+): MockReply = \{\n  status: (\d+)/gm)].map(
      ([, name, status]) => `${name} ${status}`,
    );

  test("ranges answer their first code, default 500, nothing 1XX", () => {
    expect(statuses('"101": {}\n"200": {}\n4XX: {}\ndefault: {}')).toEqual([
      "okReply 200",
      "clientErrorReply 400",
      "unexpectedReply 500",
    ]);
  });

  test("default is a success where no other is documented", () => {
    expect(statuses('"404": {}\ndefault: {}')).toEqual(["notFoundReply 404", "unexpectedReply 200"]);
  });

  test.each([
    ['"404": {}\n"201": {}\n"200": {}', "okReply"],
    ['"404": {}\n2XX: {}', "successfulReply"],
    ['"404": {}\ndefault: {}', "unexpectedReply"],
    ['"404": {}\n"500": {}', "notFoundReply"],
  ])("of %j, a handler without arguments answers %s", (responses, name) => {
    expect(textOf(responses)).toContain(`mock(operation, ${name}), {`);
  });
});

test("headers have their examples, else a value of their schema, as text", () => {
  const headers =
    "{ X-A: { example: 7 }, X-B: { schema: { type: array, items: { type: string }, minItems: 2 } }, X-C: { example: { a: 1, b: [2, 3] } }, X-D: { example: null } }";
  const text = textOf(`"200": { headers: ${headers} }`);
  expect(/headers: \{\n([^]*?)\n  \},/.exec(text)?.[1]?.replace(/\s+/g, " ").trim()).toBe(
    '"X-A": "7", "X-B": "text,text", "X-C": "a,1,b,2,3", "X-D": "null",',
  );
});

test("an operation that nothing ends is not mocked; fixed paths come before templates", () => {
  const reply = '{ responses: { "200": {} } }';
  const context = contextOf(
    `paths: { "/users/{id}": { get: ${reply} }, /users/me: { get: ${reply}, delete: ${reply} }, /none: { get: { responses: { "101": {} } } } }`,
  );
  expect(context.model.operations.map(isMocked)).toEqual([true, true, true, false]);
  expect(mswHandlersView(context)["handlers"]).toEqual(
    ["deleteUsersMe", "getUsersMe", "getUsersById"].map((name) => ({ name: `${name}Handler` })),
  );
});
