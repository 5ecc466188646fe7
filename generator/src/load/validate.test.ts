import { afterAll, describe, expect, it } from "vitest";
import { api, loadFiles, operation, refuse, removeFolders } from "./test-support.ts";

afterAll(removeFolders);

const one = (document: object) => refuse({ "api.json": document });
const withGet = (get: object, path = "/a") => one(api({ paths: { [path]: { get } } }));
const parameter = (parts: object) => operation({ parameters: [{ name: "q", in: "query", ...parts }] });
const id = { name: "id", in: "path", schema: {} };

describe("the document", () => {
  it("has paths, info and their texts", async () => {
    expect(await one({ openapi: "3.1.0", info: { version: 1 } })).toMatchInlineSnapshot(`
      "api.json:1:1 E_DOCUMENT: the document must have "paths"
        at the top of the document
        fix: Add "paths".
      api.json:3:3 E_DOCUMENT: info must have "title"
        at /info
        fix: Add "title".
      api.json:4:5 E_DOCUMENT: "version" must be a text, not a number (1)
        at /info/version
        fix: Put the value of "version" in quotes."
    `);
  });

  it("has paths that begin with a slash", async () => {
    expect(await one(api({ paths: { users: {}, "x-ok": 1 } }))).toMatchInlineSnapshot(`
      "api.json:8:5 E_DOCUMENT: the path "users" does not begin with "/"
        at /paths/users
        fix: Write "/users"."
    `);
  });

  it("names every problem in the order of the file", async () => {
    const text = await one(
      api({ openapi: "3.0.3", paths: { "/b": { get: {} }, "/a": { get: 5, put: {} } }, tags: [{}] }),
    );
    expect(text.split("\n").filter((line) => line.startsWith("api.json"))).toEqual([
      'api.json:9:7 E_DOCUMENT: an operation must have "responses"',
      'api.json:12:7 E_DOCUMENT: "get" must be an object, not a number (5)',
      'api.json:13:7 E_DOCUMENT: an operation must have "responses"',
      'api.json:17:5 E_DOCUMENT: a tag must have "name"',
    ]);
  });

  it("needs no responses in OpenAPI 3.1", async () => {
    await loadFiles({ "api.json": api({ paths: { "/a": { get: {} } } }) });
  });

  it("has security schemes for every requirement", async () => {
    const document = api({
      security: [{ tokn: [] }],
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    });
    expect(await one(document)).toMatchInlineSnapshot(`
      "api.json:10:7 E_REF: there is no security scheme "tokn"
        at /security/0/tokn
        fix: Did you mean "token"?"
    `);
  });

  it("has complete security schemes", async () => {
    expect(await one(api({ components: { securitySchemes: { a: { type: "apiKey", in: "header" } } } }))).toContain(
      'E_DOCUMENT: a security scheme of type apiKey must have "name"',
    );
  });
});

describe("a parameter", () => {
  it("has a schema or content, and not both", async () => {
    expect(await withGet(parameter({}))).toMatchInlineSnapshot(`
      "api.json:16:11 E_DOCUMENT: the parameter "q" has neither a schema nor content
        at /paths/~1a/get/parameters/0
        fix: Describe its value by exactly one of schema and content."
    `);
    expect(await withGet(parameter({ schema: {}, content: { "a/b": {} } }))).toContain(
      'the parameter "q" has both a schema and content',
    );
    expect(await withGet(parameter({ content: { "a/b": {}, "c/d": {} } }))).toContain(
      'the content of the parameter "q" must have exactly one media type',
    );
  });

  it("stands in one of four places", async () => {
    expect(await withGet(parameter({ in: "body", schema: {} }))).toMatchInlineSnapshot(`
      "api.json:18:13 E_DOCUMENT: a parameter cannot stand in "body"
        at /paths/~1a/get/parameters/0/in
        fix: Write "path", "query", "header" or "cookie"."
    `);
  });

  it("stands in an operation once", async () => {
    const q = { name: "q", in: "query", schema: {} };
    const document = api({
      paths: { "/a": { get: operation({ parameters: [q, { $ref: "#/components/parameters/q" }] }) } },
      components: { parameters: { q } },
    });
    expect(await one(document)).toMatchInlineSnapshot(`
      "api.json:21:11 E_DOCUMENT: GET /a declares the query parameter "q" twice
        at /paths/~1a/get/parameters/1
        fix: Remove one of the two."
    `);
  });
});

describe("types of values", () => {
  it.each([
    [
      "maxLength",
      "5",
      'a whole number of at least 0, not a string ("5")',
      "Write a whole number of at least 0 without quotes.",
    ],
    ["minimum", "1); evil(", 'a finite number, not a string ("1); evil(")', "Write a finite number without quotes."],
    ["minItems", -1, "a whole number of at least 0, not a number (-1)", "Write a whole number of at least 0."],
    ["uniqueItems", "true", 'true or false, not a string ("true")', "Write true or false without quotes."],
    ["required", true, "a list of texts, not a boolean (true)", "Write a list of texts."],
    ["required", ["a", 1], "a list of texts, not a list", "Write a list of texts."],
    ["pattern", 5, "a text, not a number (5)", 'Put the value of "pattern" in quotes.'],
    ["enum", { a: 1 }, "a list, not an object", "Write a list."],
    ["items", [{}], "an object, not a list", "Write an object."],
    ["properties", [], "an object, not a list", "Write an object."],
    ["allOf", {}, "a list, not an object", "Write a list."],
    [
      "type",
      "file",
      'one of array, boolean, integer, null, number, object and string, or a list of those, not a string ("file")',
      "Write one of array, boolean, integer, null, number, object and string, or a list of those.",
    ],
  ])("%s: %j", async (key, value, wrong, fix) => {
    expect(await one(api({ components: { schemas: { A: { [key]: value } } } }))).toBe(
      `api.json:11:9 E_DOCUMENT: "${key}" must be ${wrong}\n  at /components/schemas/A/${key}\n  fix: ${fix}`,
    );
  });

  it("a number that is too large for JSON's readers", async () => {
    const text = JSON.stringify(api({ components: { schemas: { A: { minimum: 12345 } } } })).replace("12345", "1e999");
    expect(await refuse({ "api.json": text })).toContain('"minimum" must be a finite number');
  });

  it("a schema that is no object", async () => {
    expect(await one(api({ components: { schemas: { A: { properties: { b: "string" } } } } }))).toContain(
      'E_DOCUMENT: "properties/b" must be an object, not a string ("string")\n  at /components/schemas/A/properties/b',
    );
  });

  it("true and false as schemas", async () => {
    await loadFiles({
      "api.json": api({ components: { schemas: { A: true, B: { additionalProperties: false, anyOf: [true] } } } }),
    });
  });

  it.each(["20O", "2xx", "600", "ok"])("the status %s", async (status) => {
    expect(await withGet({ responses: { [status]: { description: "" } } })).toContain(
      `E_DOCUMENT: "${status}" is no status of a response`,
    );
  });
});

describe("path templates", () => {
  it("declare every variable", async () => {
    expect(await withGet(operation(), "/a/{id}")).toMatchInlineSnapshot(`
      "api.json:9:7 E_PATH_PARAMETER: GET /a/{id} does not declare the path parameter "id"
        at /paths/~1a~1{id}/get
        fix: Add a parameter with in: path and name: id."
    `);
  });

  it("have every parameter that is declared", async () => {
    expect(await withGet(operation({ parameters: [id] }))).toMatchInlineSnapshot(`
      "api.json:16:11 E_PATH_PARAMETER: GET /a declares the path parameter "id", which the path does not have
        at /paths/~1a/get/parameters/0
        fix: Add {id} to the path, or remove the parameter."
    `);
  });

  it("find them through references and in the path item", async () => {
    await loadFiles({
      "api.json": api({
        paths: {
          "/a/{id}/{to}": {
            parameters: [{ $ref: "#/components/parameters/id" }],
            get: operation({ parameters: [{ ...id, name: "to" }] }),
          },
        },
        components: { parameters: { id } },
      }),
    });
  });

  it("have each variable once", async () => {
    expect(await withGet(operation({ parameters: [id] }), "/a/{id}/{id}")).toMatchInlineSnapshot(`
      "api.json:8:5 E_PATH_PARAMETER: the path /a/{id}/{id} has the variable {id} more than once
        at /paths/~1a~1{id}~1{id}
        fix: Give each variable of a path its own name."
    `);
  });

  it.each(["/a/{id", "/a/id}", "/a/{}", "/a/{{id}}"])("have their braces in pairs: %s", async (path) => {
    expect(await withGet(operation(), path)).toContain(`E_DOCUMENT: the path ${path} has a brace without its partner`);
  });

  it.each(["/a/../b", "/a/./b", "/..", "/%2e%2E/a", "/a/..?b", "/a\\..\\b", "/a/.\n./b"])(
    "are what a URL leaves as it is: %j",
    async (path) => {
      expect(await withGet(operation(), path)).toContain("is another one in a URL");
    },
  );

  it.each(["/...", "/a/..b", "/a/%2eb", "/a?b=1", "/a#b", "/ä b"])(
    "may hold what stays or is encoded: %j",
    async (path) => {
      await loadFiles({ "api.json": api({ paths: { [path]: { get: operation() } } }) });
    },
  );

  it("are told apart by more than the names of variables", async () => {
    const get = (name: string) => ({ get: operation({ parameters: [{ ...id, name }] }) });
    expect(await one(api({ paths: { "/a/{x}": get("x"), "/a/{y}": get("y") } }))).toMatchInlineSnapshot(`
      "api.json:25:7 E_DOCUMENT: GET /a/{y} is the same operation as GET /a/{x} (api.json:9)
        at /paths/~1a~1{y}/get
        fix: Keep one path, with one name for each variable."
    `);
  });
});

describe("operationIds", () => {
  it("are unique, and both places are named", async () => {
    const same = operation({ operationId: "getPet" });
    expect(await one(api({ paths: { "/a": { get: same }, "/b": { put: same } } }))).toMatchInlineSnapshot(`
      "api.json:25:9 E_OPERATION_ID: the operationId "getPet" of PUT /b is taken by GET /a (api.json:9)
        at /paths/~1b/put/operationId
        fix: Give each operation its own operationId."
    `);
  });
});

describe("budgets", () => {
  it("an enum has at most 20000 values", async () => {
    const values = (length: number) =>
      api({ components: { schemas: { A: { enum: Array.from({ length }, (_, index) => index) } } } });
    expect(await one(values(20_001))).toMatchInlineSnapshot(`
      "api.json:11:9 E_LIMIT: the enum has 20001 values; the most is 20000
        at /components/schemas/A/enum
        fix: Describe the values by a type and a pattern instead."
    `);
    await loadFiles({ "api.json": values(20_000) });
  });

  it("a name has at most 200 characters", async () => {
    const long = "n".repeat(201);
    expect(await one(api({ components: { schemas: { A: { properties: { [long]: {} } } } } }))).toBe(
      `api.json:12:11 E_LIMIT: the name "${"n".repeat(40)}…" has 201 characters; the most is 200\n` +
        `  at /components/schemas/A/properties/${long}\n  fix: Shorten the name.`,
    );
    expect(await withGet(operation({ operationId: long }))).toContain("E_LIMIT");
    expect(await withGet(operation({ parameters: [{ name: long, in: "query", schema: {} }] }))).toContain("E_LIMIT");
  });
});
