import { describe, expect, test } from "vitest";
import { indented } from "../lower/testing/lower-text.ts";
import { render } from "../render.ts";
import { clientOperationView, clientSecurityView } from "./client.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";

/** The member of the descriptor, as it is printed, without what is between its parts. */
function memberOf(operation: string, name: string, top = ""): string | undefined {
  const context = contextOf(`${top}\npaths:\n  /x:\n    post:\n${indented(operation, 6)}`);
  const text = render("client/operations/operation.ts.hbs", clientOperationView(context, onlyOperation(context)));
  const [, members = ""] = /Operation: Operation<\w+> = \{\n([^]*?)^\};$/m.exec(text) ?? [];
  const [, value] = new RegExp(`^  ${name}: ([^]*?),\\n(?=  \\w|$(?![^]))`, "m").exec(members) ?? [];
  return value?.replace(/,?\s+/g, (gap) => (gap.startsWith(",") ? ", " : " ")).replaceAll(", }", " }");
}

describe("parameters: a serialiser for every place, style and explode", () => {
  test.each([
    ["path", "", "simple"],
    ["path", "explode: true", "simpleExploded"],
    ["path", "style: label", "label"],
    ["path", "style: label, explode: true", "labelExploded"],
    ["path", "style: matrix", "matrix"],
    ["path", "style: matrix, explode: true", "matrixExploded"],
    ["path", "content: { application/json: {} }", "pathJson"],
    ["query", "", "form"],
    ["query", "explode: false", "formJoined"],
    ["query", "style: spaceDelimited", "spaceDelimited"],
    ["query", "style: spaceDelimited, explode: true", "form"],
    ["query", "style: pipeDelimited", "pipeDelimited"],
    ["query", "style: pipeDelimited, explode: true", "form"],
    ["query", "style: deepObject", "deepObject"],
    ["query", "style: deepObject, explode: false", "deepObject"],
    ["query", "x-specloom-style: dotted, schema: {}", "dotted"],
    ["query", "content: { application/json: {} }", "queryJson"],
    ["query", "allowReserved: true", "reserved(form)"],
    ["header", "", "header"],
    ["header", "explode: true", "headerExploded"],
    ["header", "content: { application/json: {} }", "headerJson"],
    ["cookie", "", "cookieExploded"],
    ["cookie", "explode: false", "cookie"],
    ["cookie", "content: { application/json: {} }", "cookieJson"],
  ])("in %s, { %s }: %s", (place, rest, serialiser) => {
    const write = { path: "inPath", query: "inQuery", header: "inHeader", cookie: "inCookie" }[place];
    const parameters = `parameters: [{ name: p-1, in: ${place}, ${rest} }]`;
    expect(memberOf(parameters, "request")).toBe(`[${write}("p-1", ${serialiser})]`);
  });

  test("by place, and then by name", () => {
    const parameters = [
      ["b", "query"],
      ["h", "header"],
      ["a", "query"],
      ["p", "path"],
    ].map(([name, place]) => `{ name: ${name}, in: ${place} }`);
    expect(memberOf(`parameters: [${parameters.join(", ")}]`, "request")).toBe(
      '[inPath("p", simple), inQuery("a", form), inQuery("b", form), inHeader("h", header)]',
    );
  });

  test("none, where there are none", () => {
    expect(memberOf("operationId: x", "request")).toBe("[]");
  });
});

describe("body and read: by format", () => {
  test.each([
    ["application/json", "json", undefined],
    ["application/x-www-form-urlencoded", "urlencoded", "readText"],
    ["multipart/form-data", "multipart", "readBlob"],
    ["text/plain", "text", "readText"],
    ["image/png", "binary", "readBlob"],
  ])("%s: %s, %s", (type, encoder, reader) => {
    expect(memberOf(`requestBody: { content: { ${type}: {} } }`, "request")).toBe(
      `[bodyAs(mediaType("${type}"), ${encoder})]`,
    );
    expect(memberOf(`responses: { "200": { content: { ${type}: {} } } }`, "read")).toBe(reader);
  });

  test("failures are JSON, whatever a success is", () => {
    const responses =
      'responses: { "200": { content: { image/png: {} } }, "404": { content: { application/json: {} } } }';
    expect(memberOf(responses, "read")).toBe("readBlob");
    expect(memberOf(responses, "accept")).toBe('mediaType("image/png, application/json")');
  });
});

test("no body and failures: by status; what is documented by itself is none of a range, nor of the others", () => {
  const content = "{ content: { application/json: {} } }";
  const responses = `responses: { "200": ${content}, "204": {}, 2XX: {}, "404": ${content}, "409": {}, 5XX: ${content}, default: ${content} }`;
  expect([memberOf(responses, "read"), memberOf(responses, "failures")]).toEqual([
    "orNothing(/204|(?!200)2../)",
    "/404|5..|(?!200|204|409|304).../",
  ]);
});

test("no body at some statuses, and text at others", () => {
  const responses = 'responses: { "200": { content: { text/plain: {} } }, "204": {} }';
  expect(memberOf(responses, "read")).toBe("orNothing(/204/, readText)");
});

test("no success has a body: nothing is read, and nothing asked for", () => {
  const responses = 'responses: { "204": {}, "202": {} }';
  expect([memberOf(responses, "read"), memberOf(responses, "accept")]).toEqual(["readNothing", undefined]);
});

describe("security", () => {
  const top =
    'components: { securitySchemes: { token: { type: http, scheme: bearer }, Token: { type: http, scheme: basic }, key: { type: apiKey, in: header, name: "X-\'K" } } }';

  test("auth: alternatives of schemes", () => {
    expect(memberOf("security: [{ token: [], key: [] }, { Token: [] }, {}]", "auth", top)).toBe(
      "anyOf([keyAuth, tokenAuthScheme], [tokenAuth])",
    );
    expect(memberOf("security: [{ token: [], key: [] }]", "auth", top)).toBe("anyOf([keyAuth, tokenAuth])");
    expect(memberOf("security: [{}, { key: [] }]", "auth", top)).toBe("keyAuth");
    expect(memberOf("security: [{}]", "auth", top)).toBeUndefined();
  });

  test("security.ts: a constant a scheme", () => {
    const view = clientSecurityView(
      contextOf(`${top}\npaths: { /x: { get: { security: [{ token: [], Token: [], key: [] }] } } }`),
    );
    expect(view?.["schemes"]).toEqual([
      { name: "tokenAuthScheme", value: 'bearer("token")' },
      { name: "tokenAuth", value: 'basic("Token")' },
      { name: "keyAuth", value: 'apiKey("key", "header", "X-\'K")' },
    ]);
    expect(clientSecurityView(contextOf("paths: {}"))).toBeUndefined();
  });
});

test("the budget that is declared, in requests and seconds", () => {
  expect(memberOf("x-specloom-rate-limit: { requests: 60, per: 0.5 }", "limit")).toBe("[60, 0.5]");
  expect(memberOf("operationId: x", "limit")).toBeUndefined();
});

test("an answer to HEAD has no body, whatever is documented", () => {
  const content = "{ content: { application/json: {} } }";
  const context = contextOf(`paths: { /x: { head: { responses: { "200": ${content}, "404": ${content} } } } }`);
  const text = render("client/operations/operation.ts.hbs", clientOperationView(context, onlyOperation(context)));
  expect(text).toContain("read: readNothing,");
  expect(text).not.toContain("failures:");
});

describe("versions", () => {
  const names = "x-specloom-media-types: { default: b, names: { a: application/a+json, b: application/b+json } }";
  const a = "content: { application/a+json: {} }";
  const b = "content: { application/b+json: {} }";

  test("that only one direction has leave the other to its usual one", () => {
    const operation = `requestBody: { ${a} }\nresponses: { "200": { ${b} } }`;
    expect(memberOf(operation, "accept", names)).toBe(
      'versioned({ a: "application/b+json", b: "application/b+json" }, "b")',
    );
    expect(memberOf(operation, "request", names)).toBe(
      '[bodyAs(versioned({ a: "application/a+json", b: "application/a+json" }, "a"), json)]',
    );
  });

  test("are refused by what has none", () => {
    const operation = 'responses: { "200": { content: { text/plain: {} } } }';
    expect(memberOf(operation, "request", names)).toBe("[unversioned]");
    expect(memberOf(operation, "request")).toBe("[]");
    expect(memberOf(`responses: { "200": { ${a} } }`, "request", names)).toBe("[]");
  });
});
