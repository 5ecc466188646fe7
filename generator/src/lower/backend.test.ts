import { describe, expect, test } from "vitest";
import type { Backend } from "../model.ts";
import { modelOf, refusalOf } from "./testing/lower-text.ts";

const SCHEMAS = `
components:
  schemas:
    Lamp: { type: object, required: [id, name], properties: { id: { type: string }, name: { type: string }, bulbs: { type: array, items: { $ref: "#/components/schemas/Bulb" } } } }
    NewLamp: { type: object, properties: { name: { type: string }, secret: { type: string } } }
    Bulb: { type: object, required: [socketId, socketName], properties: { socketId: { type: integer }, socketName: { type: string } } }
    Page: { type: object, required: [lamps, next], properties: { lamps: { type: array, items: { $ref: "#/components/schemas/Lamp" } }, next: { type: string }, prev: { type: [string, "null"] }, totalCount: { type: integer }, current_page: { type: string } } }`;

const ref = (name: string): string => `{ $ref: "#/components/schemas/${name}" }`;
const listOf = (name: string): string => `{ type: array, items: ${ref(name)} }`;
const json = (schema: string): string => `content: { application/json: { schema: ${schema} } }`;
const answers = (schema: string, status = 200): string => `responses: { "${status}": { ${json(schema)} } }`;
const takes = (schema: string): string => `requestBody: { ${json(schema)} }`;
const nothing = 'responses: { "204": {} }';

/** Operations, each in one line of flow YAML: `GET /lamps: members`. */
function documentOf(operations: readonly string[], top = ""): string {
  const paths = operations.map((line) => {
    const [, method = "", path = "", members = ""] = /^(\S+) (\S+?): (.*)$/.exec(line) ?? [];
    const id = `${method.toLowerCase()} ${path}`;
    return { path, text: `    ${method.toLowerCase()}: { operationId: "${id}", ${members} }` };
  });
  const names = [...new Set(paths.map(({ path }) => path))];
  const items = names.map((name) => [
    `  ${name}:`,
    ...paths.filter(({ path }) => path === name).map(({ text }) => text),
  ]);
  const extension = top && `x-specloom-collections: ${top}\n`;
  return `${extension}paths:\n${items.flat().join("\n")}${SCHEMAS}`;
}

function backendOf(operations: readonly string[], top?: string): Backend | undefined {
  return modelOf(documentOf(operations, top)).backend;
}

const LIST = `GET /lamps: ${answers(listOf("Lamp"))}`;
const GET = `GET /lamps/{lampId}: ${answers(ref("Lamp"))}`;

/** What the operations do, in short: `id: verb collection input → output`. */
function told(backend: Backend | undefined): string[] {
  const place = (one: { readonly in: string; readonly members: readonly string[] } | undefined): string =>
    one === undefined ? "" : ` ${[one.in, ...one.members].join("/")}`;
  return [...(backend?.actions ?? [])].map(([id, one]) => {
    const within = one.within.map(place).join("");
    const shown = one.output === undefined ? "" : ` → /${one.output.join("/")}`;
    return `${id}: ${one.action} ${one.collection}${within}${place(one.key)}${place(one.input)}${shown}`;
  });
}

describe("what is clear without being said", () => {
  test("paths, methods and a component that they share", () => {
    const backend = backendOf([
      LIST,
      GET,
      `POST /lamps: ${takes(ref("NewLamp"))}, ${answers(ref("Lamp"), 201)}`,
      `PUT /lamps/{lampId}: ${takes(ref("Lamp"))}, ${answers(ref("Lamp"))}`,
      `PATCH /lamps/{lampId}: requestBody: { content: { application/merge-patch+json: { schema: ${ref("NewLamp")} } } }, ${nothing}`,
      `DELETE /lamps/{lampId}: ${nothing}`,
    ]);
    expect(told(backend)).toEqual([
      "delete /lamps/{lampId}: delete lamps path/lampId",
      "get /lamps: list lamps → /",
      "get /lamps/{lampId}: get lamps path/lampId → /",
      "patch /lamps/{lampId}: patch lamps path/lampId body",
      "post /lamps: create lamps body → /",
      "put /lamps/{lampId}: replace lamps path/lampId body → /",
    ]);
    expect(backend?.collections).toEqual([{ name: "lamps", key: "id", schema: "Lamp", parent: undefined }]);
  });

  test("envelopes: the one place where the component stands", () => {
    const within = (schema: string): string => `{ properties: { data: { properties: { it: ${schema} } }, meta: {} } }`;
    const backend = backendOf([
      `GET /lamps: ${answers(within(listOf("Lamp")))}`,
      `GET /lamps/{id}: ${answers(within(ref("Lamp")))}`,
      `PATCH /lamps/{id}: ${takes(`{ type: object, properties: { lamp: ${ref("NewLamp")} } }`)}, ${answers(within(ref("Lamp")))}`,
    ]);
    expect(told(backend)).toEqual([
      "get /lamps: list lamps → /data/it",
      "get /lamps/{id}: get lamps path/id → /data/it",
      "patch /lamps/{id}: merge lamps path/id body/lamp → /data/it",
    ]);
  });

  test("nesting", () => {
    const bulbs = `{ type: array, items: ${ref("Lamp")} }`;
    const backend = backendOf([
      LIST,
      GET,
      `GET /lamps/{lampId}/spare-lamps: ${answers(bulbs)}`,
      `GET /lamps/{lampId}/spare-lamps/{id}: ${answers(ref("Lamp"))}`,
      `GET /lamps/{lampId}/lamps: ${answers(bulbs)}`,
      `POST /lamps/{lampId}/lamps: ${takes(ref("Lamp"))}, ${answers(ref("Lamp"))}`,
    ]);
    expect(backend?.collections.map(({ name, parent }) => [name, parent])).toEqual([
      ["lamps", undefined],
      ["lampsLamps", "lamps"],
      ["spareLamps", "lamps"],
    ]);
    expect(told(backend)).toContain("get /lamps/{lampId}/spare-lamps/{id}: get spareLamps path/lampId path/id → /");
    expect(told(backend)).toContain("post /lamps/{lampId}/lamps: create lampsLamps path/lampId body → /");
  });

  test.each([
    ["lampId", "id"],
    ["id", "id"],
    ["NAME", "name"],
    ["lamp-id", "id"],
  ])("the variable %s is the member %s", (variable, key) => {
    const backend = backendOf([LIST, `GET /lamps/{${variable}}: ${answers(ref("Lamp"))}`]);
    expect(backend?.collections).toMatchObject([{ key }]);
  });

  test("names that a backend has itself are not given", () => {
    const backend = backendOf([
      `GET /requests: ${answers(listOf("Lamp"))}`,
      `GET /requests/{id}: ${answers(ref("Lamp"))}`,
    ]);
    expect(backend?.collections.map(({ name }) => name)).toEqual(["requestsItems"]);
  });

  test("pages, with the members beside the cursor that have their usual names", () => {
    const backend = backendOf([
      `GET /lamps: x-specloom-pagination: { cursor: after, count: size, next: /next, items: /lamps }, parameters: [{ name: after, in: query, required: true, schema: {} }, { name: size, in: query, schema: { type: integer, default: 5 } }], ${answers(ref("Page"))}`,
      GET,
    ]);
    expect(backend?.actions.get("get /lamps")?.page).toEqual({
      cursor: { in: "query", members: ["after"] },
      count: { in: "query", members: ["size"] },
      size: 5,
      next: { at: ["next"], none: "" },
      previous: { at: ["prev"], none: null },
      current: ["current_page"],
      total: ["totalCount"],
    });
  });

  test.each([
    ["a list alone", [LIST]],
    ["items of no component", [`GET /lamps: ${answers("{ type: array, items: { type: object } }")}`, GET]],
    ["another component", [LIST, `GET /lamps/{lampId}: ${answers(ref("Bulb"))}`]],
    ["two lists", [`GET /lamps: ${answers(`{ properties: { a: ${listOf("Lamp")}, b: ${listOf("Lamp")} } }`)}`, GET]],
    [
      "a path below one that is no collection",
      [`GET /x/{y}/lamps: ${answers(listOf("Lamp"))}`, `GET /x/{y}/lamps/{lampId}: ${answers(ref("Lamp"))}`],
    ],
    ["a variable that is no member", [LIST, `GET /lamps/{colour}: ${answers(ref("Lamp"))}`]],
    ["bodies that are no JSON", ['GET /lamps: responses: { "200": { content: { text/csv: { schema: {} } } } }', GET]],
  ])("%s is not", (_, operations) => {
    expect(backendOf(operations)).toBeUndefined();
  });

  test.each([
    [`POST /lamps: ${takes(ref("NewLamp"))}, ${answers(ref("Bulb"))}`, "answers with something else"],
    [`POST /lamps: ${takes(ref("Bulb"))}, ${answers(ref("Lamp"))}`, "takes something else"],
    [`POST /lamps: ${answers(ref("Lamp"))}`, "takes nothing"],
    [`DELETE /lamps: parameters: [{ name: ids, in: query, schema: {} }], ${nothing}`, "has no meaning on a list"],
    [`PATCH /lamps/{lampId}: ${takes("{ type: array, items: {} }")}, ${nothing}`, "takes a list of changes"],
    [
      `DELETE /lamps/{lampId}: parameters: [{ name: how, in: query, required: true, schema: {} }], ${nothing}`,
      "asks for more",
    ],
  ])("%s is left out: it %s", (operation) => {
    expect(told(backendOf([LIST, GET, operation]))).toEqual(told(backendOf([LIST, GET])));
  });
});

test("a list that asks for more is kept, and answers without what is kept", () => {
  const asking = LIST.replace(
    "responses",
    "parameters: [{ name: ids, in: query, required: true, schema: {} }], responses",
  );
  const backend = backendOf([asking, GET]);
  expect(backend?.collections.map(({ name }) => name)).toEqual(["lamps"]);
  expect(told(backend)).toEqual(told(backendOf([LIST, GET])).filter((line) => !line.startsWith("get /lamps:")));
});

describe("what is said", () => {
  const TOP = "{ bulbs: { key: socketId, schema: Bulb, parent: lamps } }";
  const bulbs = (backend: string): string =>
    `GET /lamps/{lampId}/bulbs: x-specloom-backend: ${backend}, ${answers(listOf("Bulb"))}`;

  test("collections and actions stand beside what is clear", () => {
    const backend = backendOf(
      [
        LIST,
        GET,
        bulbs("{ action: list, collection: bulbs, project: socketName }"),
        `DELETE /lamps: x-specloom-backend: { action: delete, collection: lamps, key: ids, unknown: ignore }, parameters: [{ name: ids, in: query, schema: {} }], ${nothing}`,
        `POST /lamps/drop: x-specloom-backend: { action: delete, collection: lamps, key: /ids }, ${takes("{ properties: { ids: {} } }")}, ${nothing}`,
        `PUT /lamps/{lampId}/bulbs: x-specloom-backend: { action: assign, collection: lamps, member: bulbs, input: "", output: "" }, ${takes(listOf("Bulb"))}, ${answers(listOf("Bulb"))}`,
        `POST /lamps/{lampId}/bulbs: x-specloom-backend: { action: append, collection: lamps, member: bulbs }, ${takes("{ properties: { bulbs: { type: array, items: {} } } }")}, ${answers(ref("Lamp"))}`,
      ],
      TOP,
    );
    expect(told(backend)).toEqual([
      "delete /lamps: delete lamps query/ids",
      "get /lamps: list lamps → /",
      "get /lamps/{lampId}: get lamps path/lampId → /",
      "get /lamps/{lampId}/bulbs: list bulbs path/lampId → /",
      "post /lamps/drop: delete lamps body/ids",
      "post /lamps/{lampId}/bulbs: append lamps path/lampId body/bulbs → /bulbs",
      "put /lamps/{lampId}/bulbs: assign lamps path/lampId body → /",
    ]);
    expect(backend?.actions.get("delete /lamps")?.unknown).toBe("ignore");
    expect(backend?.actions.get("delete /lamps")?.body).toBeUndefined();
    expect(backend?.actions.get("get /lamps/{lampId}/bulbs")?.project).toBe("socketName");
  });

  test("the body of what shows nothing that is kept is the document's first example", () => {
    const done = `responses: { "200": { content: { application/json: { schema: {}, example: { status: DONE } } } } }`;
    const backend = backendOf([LIST, GET, `DELETE /lamps/{lampId}: ${done}`]);
    expect(backend?.actions.get("delete /lamps/{lampId}")?.body).toEqual({ value: { status: "DONE" } });
    expect(backend?.actions.get("get /lamps/{lampId}")?.body).toBeUndefined();
  });

  test("wins over what is clear", () => {
    const deleted = `DELETE /lamps/{lampId}: x-specloom-backend: false, ${nothing}`;
    expect(told(backendOf([LIST, GET, deleted]))).toEqual(told(backendOf([LIST, GET])));
    expect(backendOf([LIST, GET], "{ lamps: { key: name, schema: Lamp } }")?.collections).toEqual([
      { name: "lamps", key: "name", schema: "Lamp", parent: undefined },
    ]);
    expect(
      backendOf([LIST, GET], "{ lamps: { key: socketId, schema: Bulb } }")?.collections.map(({ name }) => name),
    ).toEqual(["lamps", "lampsItems"]);
  });

  test.each([
    ["x"],
    ["{}"],
    ["{ Bulbs: { key: socketId, schema: Bulb } }"],
    ["{ requests: { key: socketId, schema: Bulb } }"],
    ["{ bulbs: { key: socketId } }"],
    ["{ bulbs: { schema: Bulb } }"],
    ["{ bulbs: Bulb }"],
    ["{ bulbs: { key: socketId, schema: Bulb, parents: lamps } }"],
    ["{ bulbs: { key: socketId, schema: Bulb, parent: [] } }"],
  ])("the collections %s are refused", (top) => {
    expect(refusalOf(documentOf([LIST], top))).toEqual({
      code: "E_EXTENSION",
      pointer: "/x-specloom-collections",
      message: "x-specloom-collections does not have the shape that Specloom reads",
      fix: "write it as { NAME: { key: member, schema: component, parent?: NAME }, … } with NAME in camelCase",
    });
  });

  test.each([
    ["{ bulbs: { key: socketId, schema: Blub } }", "/bulbs/schema", "there is no component schema Blub"],
    ["{ bulbs: { key: id, schema: Bulb } }", "/bulbs/key", 'Bulb has no member "id"'],
    ["{ lamps: { key: bulbs, schema: Lamp } }", "/lamps/key", "a key is text or a number"],
    ["{ bulbs: { key: socketId, schema: Bulb, parent: lights } }", "/bulbs/parent", "bulbs is nested in lights, which"],
    [
      "{ a: { key: id, schema: Lamp, parent: b }, b: { key: id, schema: Lamp, parent: a } }",
      "/a/parent",
      "a is nested in b, which is no collection, or nested in a itself",
    ],
  ])("in the collections %s, %s is refused", (top, pointer, message) => {
    const refusal = refusalOf(documentOf([LIST], top));
    expect(refusal).toMatchObject({ code: "E_EXTENSION", pointer: `/x-specloom-collections${pointer}` });
    expect(refusal.message).toContain(message);
  });

  const AT = "/paths/~1lamps~1{lampId}~1bulbs/get/x-specloom-backend";

  test.each([
    ["true"],
    ["list"],
    ["{}"],
    ["{ action: list }"],
    ["{ collection: bulbs }"],
    ["{ action: show, collection: bulbs }"],
    ["{ action: list, collection: bulbs, items: x }"],
    ["{ action: list, collection: bulbs, output: 1 }"],
    ["{ action: list, collection: bulbs, unknown: ignore }"],
  ])("the action %s is refused", (backend) => {
    expect(refusalOf(documentOf([LIST, GET, bulbs(backend)], TOP))).toMatchObject({
      code: "E_EXTENSION",
      pointer: AT,
      message: "x-specloom-backend does not have the shape that Specloom reads",
    });
  });

  test.each([
    ["{ action: list, collection: blubs }", "/collection", 'there is no collection "blubs"'],
    ["{ action: list, collection: bulbs, output: /x }", "/output", "it is not clear where in the body of the success"],
    ["{ action: list, collection: bulbs, project: x }", "/project", 'Bulb has no member "x"'],
    ["{ action: get, collection: bulbs }", "", "the path does not say which item"],
    ["{ action: get, collection: bulbs, key: x }", "/key", '"x" is neither a parameter nor a place'],
    ["{ action: create, collection: bulbs }", "", "it is not clear where in the request's body stands"],
    [
      "{ action: create, collection: bulbs, input: /x }",
      "/input",
      "it is not clear where in the request's body stands",
    ],
    ["{ action: append, collection: lamps }", "", "no list of Lamp is named"],
    ["{ action: append, collection: lamps, member: name }", "/member", "no list of Lamp is named"],
  ])("in the action %s, %s is refused", (backend, pointer, message) => {
    const refusal = refusalOf(documentOf([LIST, GET, bulbs(backend)], TOP));
    expect(refusal).toMatchObject({ code: "E_EXTENSION", pointer: AT + pointer });
    expect(refusal.message).toContain(message);
    expect(refusal.fix).not.toBe("");
  });

  test("a nested collection needs a path that leads to it", () => {
    const list = `GET /bulbs: x-specloom-backend: { action: list, collection: bulbs }, ${answers(listOf("Bulb"))}`;
    expect(refusalOf(documentOf([LIST, GET, list], TOP))).toMatchObject({
      message: "the path does not say which list: bulbs is nested in lamps",
    });
  });
});

test("facts are what examples show with an id, always and in the same way", () => {
  const example = (value: string): string =>
    `responses: { "200": { content: { application/json: { schema: ${listOf("Lamp")}, example: ${value} } } } }`;
  const backend = backendOf([
    `GET /lamps: ${example("[{ id: a, name: Ada, bulbs: [{ socketId: 1, socketName: One }] }, { id: b, name: Ben, bulbs: [{ socketId: 1, socketName: One, colour: red }] }, { id: b, name: Bob, bulbs: [{ socketId: 2, socketName: Two, socketColour: red }] }]")}`,
    GET,
  ]);
  expect(backend?.facts).toEqual([
    { member: "id", value: "a", others: new Map([["name", "Ada"]]) },
    { member: "socketId", value: "1", others: new Map([["socketName", "One"]]) },
    { member: "socketId", value: "2", others: new Map([["socketName", "Two"]]) },
  ]);
});
