import { afterAll, describe, expect, it } from "vitest";
import { api, loadFiles, operation, refuse, removeFolders } from "./test-support.ts";

afterAll(removeFolders);

const spec = api({
  tags: [{ name: "a" }, { name: "b" }, { name: "c" }],
  paths: {
    "/a": { get: operation({ operationId: "getA", description: "old" }), put: operation({ operationId: "putA" }) },
    "/b": { get: operation({ operationId: "getB" }) },
  },
});

const files = (...actions: readonly object[]) => ({
  "api.json": spec,
  "o.json": { overlay: "1.0.0", info: { title: "O", version: "1" }, actions },
});
const apply = async (...actions: readonly object[]) =>
  (await loadFiles(files(...actions), { overlays: ["o.json"] })).document;
const refuseAction = (...actions: readonly object[]) => refuse(files(...actions), { overlays: ["o.json"] });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("an update", () => {
  it("merges into objects at every depth, replaces values and adds members", async () => {
    const document = await apply({
      target: "$",
      update: { info: { title: "New", license: { name: "MIT" } }, paths: { "/a": { get: { "x-safe": true } } } },
    });
    expect(plain(document["info"])).toEqual({ title: "New", version: "1", license: { name: "MIT" } });
    expect(plain(document["paths"])).toMatchObject({
      "/a": { get: { operationId: "getA", "x-safe": true }, put: { operationId: "putA" } },
    });
  });

  it("appends to a list that is the target, and to one within", async () => {
    const document = await apply(
      { target: "$.tags", update: { name: "d" } },
      { target: "$", update: { tags: [{ name: "e" }, { name: "f" }] } },
    );
    expect(plain(document["tags"])).toEqual(["a", "b", "c", "d", "e", "f"].map((name) => ({ name })));
  });

  it("reaches every node of a wildcard, a filter and a descent", async () => {
    const document = await apply(
      { target: "$.paths.*.get", update: { "x-one": 1 } },
      { target: "$.paths.*[?@.operationId == 'putA']", update: { "x-two": [2] } },
      { target: "$..[?@.operationId]", update: { "x-three": 3 } },
      { target: "$.paths['/b']['get'].responses['200']", update: { description: "fine" } },
    );
    expect(plain(document["paths"])).toEqual({
      "/a": {
        get: {
          operationId: "getA",
          description: "old",
          responses: { 200: { description: "OK" } },
          "x-one": 1,
          "x-three": 3,
        },
        put: { operationId: "putA", responses: { 200: { description: "OK" } }, "x-two": [2], "x-three": 3 },
      },
      "/b": { get: { operationId: "getB", responses: { 200: { description: "fine" } }, "x-one": 1, "x-three": 3 } },
    });
  });

  it("gives each node its own copy", async () => {
    const document = await apply(
      { target: "$.paths.*.get", update: { "x-list": [1] } },
      { target: "$.paths['/a'].get['x-list']", update: 2 },
    );
    expect(plain(document["paths"])).toMatchObject({
      "/a": { get: { "x-list": [1, 2] } },
      "/b": { get: { "x-list": [1] } },
    });
  });

  it("comes before references are resolved", async () => {
    const document = await apply({
      target: "$",
      update: { components: { schemas: { A: { $ref: "#/components/schemas/B" }, B: { type: "string" } } } },
    });
    expect(plain(document["components"])).toEqual({
      schemas: { A: { $ref: "#/components/schemas/B" }, B: { type: "string" } },
    });
  });

  it("never reaches a prototype", async () => {
    const overlay = '{"overlay":"1.0.0","actions":[{"target":"$","update":{"x-a":{"__proto__":{"polluted":true}}}}]}';
    const { document } = await loadFiles({ "api.json": spec, "o.json": overlay }, { overlays: ["o.json"] });
    expect(JSON.stringify(document["x-a"])).toBe('{"__proto__":{"polluted":true}}');
    expect("polluted" in {}).toBe(false);
  });
});

describe("a removal", () => {
  it("removes members and items, and wins over an update", async () => {
    const document = await apply(
      { target: "$.tags[?@.name != 'b']", remove: true, update: { "x-none": 1 } },
      { target: "$.paths.*.put", remove: true },
      { target: "$.paths['/a'].get.description", remove: true },
    );
    expect(plain(document["tags"])).toEqual([{ name: "b" }]);
    expect(plain(document["paths"])).toEqual({
      "/a": { get: operation({ operationId: "getA" }) },
      "/b": { get: operation({ operationId: "getB" }) },
    });
  });

  it("is undone by a later action", async () => {
    const document = await apply(
      { target: "$.paths['/b']", remove: true },
      { target: "$.paths", update: { "/b": { post: operation() } } },
    );
    expect(plain(document["paths"])).toMatchObject({ "/b": { post: operation() } });
    expect(JSON.stringify(document["paths"])).not.toContain("getB");
  });
});

describe("places", () => {
  it("lead to the file that the text stands in", async () => {
    const { locate } = await loadFiles(
      files(
        { target: "$.tags[0]", remove: true },
        { target: "$.tags", update: { name: "d" } },
        { target: "$.paths.*.get", update: { deprecated: true } },
      ),
      { overlays: ["o.json"] },
    );
    expect(locate("/tags/0/name")).toEqual({ file: "api.json", line: 43, column: 7 });
    expect(locate("/tags/2/name")).toEqual({ file: "o.json", line: 15, column: 9 });
    expect(locate("/paths/~1b/get/deprecated")).toEqual({ file: "o.json", line: 21, column: 9 });
    expect(locate("/paths/~1b/get/nothing/here")).toEqual({ file: "api.json", line: 28, column: 7 });
  });
});

describe("what is refused", () => {
  it("an action that selects nothing", async () => {
    expect(await refuseAction({ target: "$.tags[0]", update: {} }, { target: "$.paths['/c']", update: {} }))
      .toMatchInlineSnapshot(`
      "o.json:13:7 E_OVERLAY: the target $.paths['/c'] selects nothing in the document
        fix: Correct the JSONPath, or remove the action if the document no longer needs it."
    `);
  });

  it.each([
    ["a broken JSONPath", { target: "$.paths[", update: {} }, "the target $.paths[ is no JSONPath"],
    ["a pointer", { target: "/paths", update: {} }, "the target /paths is no JSONPath"],
    ["no target", { update: {} }, "the action has no target"],
    ["nothing to do", { target: "$" }, "the action neither updates nor removes"],
    [
      "a value as its target",
      { target: "$.info.title", update: "x" },
      "the target $.info.title selects a string, which cannot be updated",
    ],
    [
      "a value for an object",
      { target: "$.info", update: "x" },
      "the update is a string, but $.info selects an object",
    ],
    ["the end of the document", { target: "$", remove: true }, "the target $ removes the whole document"],
    [
      "an inherited member",
      { target: "$.info.constructor", update: {} },
      "the target $.info.constructor selects nothing in the document",
    ],
  ])("%s", async (_name, action, message) => {
    const text = await refuseAction(action);
    expect(text).toContain(`E_OVERLAY: ${message}\n`);
    expect(text).toMatch(/^o.json:\d+:\d+ E_OVERLAY: .+\n {2}fix: .+\.?$/);
  });

  it.each([{}, { overlay: "2.0.0" }, { overlay: "1.0.0" }, { overlay: "1.0.0", actions: [] }, []])(
    "an overlay that is %j",
    async (overlay) => {
      expect(await refuse({ "api.json": spec, "o.json": overlay }, { overlays: ["o.json"] })).toMatch(
        /^o.json:\d+:\d+ E_OVERLAY: /,
      );
    },
  );

  it("an overlay that is not there", async () => {
    expect(await refuse({ "api.json": spec }, { overlays: ["../none.yaml"] })).toContain(
      '../none.yaml E_FILE: there is no file "../none.yaml"',
    );
  });
});
