import { describe, expect, test } from "vitest";
import { render } from "../render.ts";
import { invalidationRows } from "./invalidation-rows.ts";
import { queryKeysView } from "./query-keys.ts";
import { cursorTypeCode } from "./query-cursor.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";

const ok = 'responses: { "200": { description: "" } }';
const variable = (name: string): string => `parameters: [{ name: ${name}, in: path, required: true, schema: {} }]`;
const keysOf = (paths: string): string =>
  render("query/keys.ts.hbs", queryKeysView(contextOf(`paths:\n${paths.replace(/^/gm, "  ")}`)));

describe("the keys", () => {
  test("of a resource give way to an operation of its name", () => {
    const text = keysOf(`/users: { get: { operationId: users, ${ok} } }\n/all: { get: { operationId: b, ${ok} } }`);
    expect(text).toContain("  readonly usersResource: {\n");
    expect(text).toContain("  readonly allResource: {\n");
    expect(text).toContain(
      '  readonly users: OperationKeys<"lamps", "users", "users", "one", UsersInput | undefined>;\n',
    );
  });

  test("of resources that sound alike stay apart", () => {
    const text = keysOf(
      `/user-groups: { get: { operationId: a, ${ok} } }\n/userGroups: { get: { operationId: b, ${ok} } }`,
    );
    const names = [...text.matchAll(/^ {2}readonly (\w+): \{$/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(2);
  });

  test("of one item are there where one read is plainly the item's", () => {
    const item = (id: string, path: string): string =>
      `${path}: { get: { operationId: ${id}, ${variable("x-id")}, ${ok} } }`;
    expect(keysOf(item("a", "/users/{x-id}"))).toContain(
      'detail: (id: AInput["path"]["x-id"]) => scopedKey(client, "users", "a", "one", { path: { "x-id": id } }),',
    );
    expect(keysOf(item("a", "/users/{x-id}/log"))).not.toContain("detail");
    expect(keysOf(`${item("a", "/users/{x-id}")}\n${item("b", "/v1/users/{x-id}")}`)).not.toContain(
      'scopedKey(client, "v1", "b"',
    );
  });

  test("of an API without operations are all there is", () => {
    expect(keysOf("{}")).toContain("all: () => scopedKey(client),");
  });
});

test.each([
  ["type: string", "string"],
  ["type: integer", "number"],
  ["type: [string, integer]", "number | string"],
  ["type: boolean", "unknown"],
  ["", "unknown"],
])("a cursor that is %j is %s", (schema, type) => {
  const context = contextOf(`
paths:
  /x:
    get:
      parameters: [{ name: p, in: query, schema: { properties: { c: { ${schema} } } } }]
      responses: { "200": { description: "", content: { application/json: { schema: { properties: { n: {}, i: { type: array } } } } } } }
      x-specloom-pagination: { cursor: p.c, next: /n, items: /i }
`);
  const operation = onlyOperation(context);
  if (operation.pagination === undefined) throw new Error("it does not page");
  expect(cursorTypeCode(context, operation, operation.pagination)).toBe(type);
});

test("the table of what becomes stale has a row for each write", () => {
  const context = contextOf(`
paths:
  /users: { get: { operationId: list, ${ok} }, post: { operationId: add, ${ok} } }
  /users/{id}: { put: { operationId: change, ${variable("id")}, ${ok} }, get: { operationId: read, ${variable("id")}, ${ok} } }
  /log: { post: { operationId: note, ${ok} } }
`);
  expect(invalidationRows(context)).toEqual([
    { write: "`add`", queries: "`list`", because: "it reads what is written" },
    {
      write: "`change`",
      queries: "`list`, `read` of the same `id`",
      because: "it holds what is written, it reads what is written",
    },
    { write: "`note`", queries: "nothing", because: "" },
  ]);
});
