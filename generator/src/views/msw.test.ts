import { describe, expect, test } from "vitest";
import { indented } from "../lower/testing/lower-text.ts";
import { render } from "../render.ts";
import { mswHandlersView } from "./msw-api.ts";
import type { ViewContext } from "./context.ts";
import { mswLiteView } from "./msw-lite.ts";
import { isMocked, mswOperationView } from "./msw.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";

function textOf(responses: string, top = ""): string {
  const context = contextOf(`${top}paths:\n  /x:\n    get:\n      responses:\n${indented(responses, 8)}`);
  return modulesOf(context);
}

/** The data of the lite handler, and what the other one adds to it. */
function modulesOf(context: ViewContext): string {
  const operation = onlyOperation(context);
  const lite = render("msw/lite/operation.ts.hbs", mswLiteView(context, operation));
  return lite + render("msw/operations/operation.ts.hbs", mswOperationView(context, operation));
}

/** Media types and examples of each body of the only reply, and by what each is written where not as JSON. */
function bodiesOf(content: string, top = ""): string[] {
  const text = textOf(`"200": { content: ${content} }`, top);
  return [...text.matchAll(/types: (.*),\n {10}examples: \{\n([^]*?) {10}\},\n(?: {10}encode: (.*),\n)?/g)].map(
    ([, types = "", examples = "", encode = ""]) => `${types}: ${examples.replace(/\s+/g, " ").trim()}${encode}`,
  );
}

describe("bodies", () => {
  test("of one set of examples stand together, the one that is asked for first", () => {
    const content =
      "{ application/a+json: { example: 1 }, application/json: { example: 1 }, text/plain: { example: 1 }, application/b+json: { example: 2 } }";
    expect(bodiesOf(content)).toEqual([
      '["application/json", "application/a+json"]: default: 1,',
      '["text/plain"]: default: 1,anyBody',
      '["application/b+json"]: default: 2,',
    ]);
  });

  test("without examples stand together where their schemas are one, which JSON is made up from", () => {
    const content =
      "{ application/a+json: { schema: { type: string } }, application/b+json: { schema: { type: integer } }, application/c+json: { schema: { type: string } }, text/plain: { schema: { type: string } } }";
    expect(bodiesOf(content)).toEqual([
      '["application/a+json", "application/c+json"]: default: "text",',
      '["application/b+json"]: default: 1,',
      '["text/plain"]: default: "text",anyBody',
    ]);
    expect(textOf(`"200": { content: ${content} }`)).toContain(
      'schemas: [{ type: "string" }, { type: "integer" }, undefined],',
    );
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

  test("of ranges are written as what they hold, and there are none where none can be sent", () => {
    expect(bodiesOf('{ "application/*": { schema: { type: string } } }')).toEqual([
      '["application/*"]: default: "text",anyBody',
    ]);
    expect(textOf('"204": { content: { application/json: { example: 1 } } }')).toContain("bodies: [],");
  });

  test("have every example, the default one first", () => {
    const content =
      '{ application/json: { examples: { a: { value: 1 }, "b c": { value: 2 }, __proto__: { value: 3 }, default: { value: 4 } } } }';
    expect(bodiesOf(content)).toEqual(['["application/json"]: default: 4, a: 1, "b c": 2, ["__proto__"]: 3,']);
    expect(textOf(`"200": { content: ${content} }`)).toContain('ReplyOptions<"__proto__" | "a" | "b c" | "default">');
  });
});

describe("what makes the response", () => {
  const buildersOf = (responses: string): string[] =>
    [...textOf(responses).matchAll(/ build: (\w+),/g)].map(([, name = ""]) => name);

  test("is not named for one JSON body in any of its types", () => {
    expect(buildersOf('"200": { content: { application/a+json: {}, application/b+json: {} } }')).toEqual([]);
  });

  test("is named for no body, for several, and for one that is not JSON", () => {
    const several = "{ application/a+json: { example: 1 }, application/b+json: { example: 2 } }";
    const text = "{ text/plain: {} }";
    expect(buildersOf(`"200": {}\n"404": { content: ${several} }\n"422": { content: ${text} }`)).toEqual([
      "emptyReply",
      "buildReply",
      "buildReply",
    ]);
  });
});

describe("statuses", () => {
  const statuses = (responses: string): string[] =>
    [...textOf(responses).matchAll(/ name: "(.*)",\n +status: (\d+)/g)].map(([, name, status]) => `${name} ${status}`);

  test("ranges answer their first code, default 500, nothing 1XX", () => {
    expect(statuses('"101": {}\n"200": {}\n4XX: {}\ndefault: {}')).toEqual([
      "ok 200",
      "clientError 400",
      "unexpected 500",
    ]);
  });

  test("default is a success where no other is documented", () => {
    expect(statuses('"404": {}\ndefault: {}')).toEqual(["unexpected 200", "notFound 404"]);
  });

  test.each([
    ['"404": {}\n"201": {}\n"200": {}', "ok"],
    ['"404": {}\n2XX: {}', "successful"],
    ['"404": {}\ndefault: {}', "unexpected"],
    ['"404": {}\n"500": {}', "notFound"],
  ])("of %j, a handler without arguments answers %s", (responses, name) => {
    expect(textOf(responses)).toContain(`  replies: [\n    {\n      name: "${name}",`);
  });

  test("ranges and default say for what they stand", () => {
    const covers = [...textOf('"200": {}\n4XX: {}\ndefault: {}').matchAll(/covers: (\d)/g)].map(([, digit]) => digit);
    expect(covers).toEqual(["4", "0"]);
  });
});

describe("what a resolver may answer", () => {
  const answers = (responses: string): string | undefined =>
    /MockAnswer =\n([^;]*);/.exec(textOf(responses))?.[1]?.replace(/\s+/g, " ").trim();

  test("is the documented statuses, each with its body; of ranges and default any status", () => {
    const text = "content: { text/plain: {} }";
    expect(answers(`"200": { ${text} }\n"202": {}\n"404": { ${text} }\n"409": {}`)).toBe(
      "| MockAnswer<200 | 404, string> | MockAnswer<202 | 409, undefined>",
    );
    expect(answers(`"200": { ${text} }\n5XX: { ${text} }`)).toBe("| MockAnswer<number, string>");
  });
});

describe("facts", () => {
  const body = "content: { application/json: { schema: { properties: { a: { type: [integer, 'null'] }, b: {} } } } }";

  test("have their places and types", () => {
    const text = textOf(`"409": { ${body}, x-specloom-fields: { one: /a, "two": /b } }`);
    expect(text).toContain('fields: {\n        one: "/a",\n        two: "/b",\n      },');
    expect(text).toContain("readonly one?: number | null | undefined;\n      readonly two?: unknown | undefined;");
    expect(text).toContain("options?: FieldOptions<never, ");
  });

  test("how long to wait is one of them", () => {
    const text = textOf(`"429": { ${body}, x-specloom-retry-after: { pointer: /a, unit: s } }`);
    expect(text).toContain('fields: {\n        a: "/a",\n      },\n      wait: ["/a", "s"],');
  });
});

describe("requests", () => {
  const operation = (rest: string): string => {
    const context = contextOf(`paths: { "/x/{id}": { post: { ${rest}, responses: { "200": {} } } } }`);
    return modulesOf(context).replace(/\s+/g, " ");
  };

  test("parameters have the style that writes them, whether they must be there, and their schemas", () => {
    const text = operation(
      "parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: q, in: query, allowReserved: true, schema: {} }, { name: o, in: query, style: deepObject, schema: { type: object } }, { name: j, in: header, content: { application/json: {} } }, { name: X-E, in: header, explode: true, schema: { type: array } }]",
    );
    expect(text).toContain('path: { id: { style: simple, required: true, schema: { type: "string" } } },');
    expect(text).toContain("q: { style: reserved(form), schema: true },");
    expect(text).toContain('o: { style: deepObject, schema: { type: "object" } },');
    expect(text).toContain("j: { style: headerJson, schema: true },");
    expect(text).toContain('"X-E": { style: headerExploded, schema: { type: "array" } },');
  });

  test("bodies stand together where they are read alike", () => {
    const text = operation(
      "requestBody: { required: true, content: { application/a+json: { schema: { type: integer } }, application/json: { schema: { type: integer } }, text/plain: {}, application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: array, items: {} }, b: {} } }, encoding: { a: { style: pipeDelimited, explode: false }, b: { contentType: application/json } } } } }",
    );
    expect(text).toContain(
      '{ types: ["application/a+json", "application/json"], format: "json", schema: { type: "integer" }, },',
    );
    expect(text).toContain("members: { a: pipeDelimited, b: queryJson }");
    expect(text).toContain('{ types: ["text/plain"], format: "text" },');
  });
});

test("headers have their examples, else a value of their schema, as text", () => {
  const headers =
    "{ X-A: { example: 7 }, X-B: { schema: { type: array, items: { type: string }, minItems: 2 } }, X-C: { example: { a: 1, b: [2, 3] } }, X-D: { example: null } }";
  const text = textOf(`"200": { headers: ${headers} }`);
  expect(/headers: \{\n([^]*?)\n {6}\},/.exec(text)?.[1]?.replace(/\s+/g, " ").trim()).toBe(
    '"X-A": "7", "X-B": "text,text", "X-C": "a,1,b,2,3", "X-D": "null",',
  );
});

test("headers about the bytes on the wire are left out", () => {
  const text = textOf('"200": { headers: { Content-Length: { example: 1 }, Content-Encoding: { example: gzip } } }');
  expect(text).not.toContain("headers: {");
});

describe("where requests go", () => {
  const reply = '{ responses: { "200": {} } }';
  const operation = (path: string, server = "https://api.example.com") =>
    modulesOf(contextOf(`servers: [{ url: "${server}" }]\npaths: { "${path}": { get: ${reply} } }`));

  test.each(["/x", "/x/{id}/y", "/x:y", "/caf\u00e9"])("%s is read step by step", (path) => {
    expect(operation(path)).not.toContain("anyStepDecoded");
  });

  test.each([
    ["/x/{id}.json", "https://api.example.com"],
    ["/{a}-{b}", "https://api.example.com"],
    ["/x%2Fy", "https://api.example.com"],
    ["/x", "https://{region}.example.com"],
    ["/x", "https://api.example.com:{port}"],
  ])("%s at %s takes more than that", (path, server) => {
    expect(operation(path, server)).toContain("  readStep: anyStepDecoded,");
  });

  test("a lite resolver knows the variables", () => {
    expect(operation("/x/{id}/{a-b}")).toContain(
      '  readonly path: {\n    readonly id: string;\n    readonly "a-b": string;\n  };',
    );
  });
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
