import { afterAll, describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { stringify } from "yaml";
import { api, folderWith, loadFiles, loadIn, operation, refusalOf, removeFolders } from "../load/test-support.ts";
import type { FixtureFiles } from "../load/test-support.ts";
import { listTags, select } from "../select.ts";

afterAll(removeFolders);

const selectFrom = async (document: object, tags: readonly string[] = []) =>
  select(await loadFiles({ "api.json": document }), tags);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const ref = (name: string, section = "schemas") => ({ $ref: `#/components/${section}/${name}` });

/** Everything that a selection has to follow or to leave. */
const zoo = api({
  "x-noise": 1,
  "x-specloom-media-types": { b: 1, a: 2 },
  servers: [{ url: "https://b" }, { url: "https://a", "x-noise": 1 }],
  security: [{ token: [] }],
  tags: [{ name: "Pets", "x-noise": 1 }, { name: "Unused" }, { name: "Animals" }],
  webhooks: { hook: { post: operation() } },
  paths: {
    "/pets/{id}": {
      parameters: [
        { name: "id", in: "path", schema: { type: "string" } },
        { name: "trace", in: "header", schema: { type: "string" }, description: "shared" },
      ],
      get: {
        tags: ["Pets", "Animals"],
        operationId: "getPet",
        "x-noise": { a: 1 },
        "x-specloom-rate-limit": { requests: 1, perSeconds: 2 },
        parameters: [
          ref("limit", "parameters"),
          { name: "after", in: "query", schema: { type: "string" } },
          { name: "trace", in: "header", schema: { type: "integer" } },
        ],
        responses: {
          404: ref("NotFound", "responses"),
          200: {
            description: "OK",
            ...json(ref("Pet")),
            links: { next: ref("Next", "links") },
            headers: { "x-rate": { schema: { type: "integer" } } },
          },
        },
        callbacks: {
          done: { "{$request.body#/url}": { post: operation({ requestBody: json(ref("CallbackOnly")) }) } },
        },
      },
      delete: { tags: ["Admin"], operationId: "deletePet", security: [{ "x-admin": [] }], ...operation() },
    },
    "/other": { get: { tags: ["Admin"], ...operation({ requestBody: json(ref("AdminOnly")) }) } },
  },
  components: {
    securitySchemes: {
      token: { type: "http", scheme: "bearer" },
      "x-admin": { type: "apiKey", in: "header", name: "k" },
      unused: { type: "http", scheme: "basic" },
    },
    links: { Next: { operationId: "getPet" } },
    parameters: {
      limit: { name: "limit", in: "query", schema: ref("Limit") },
      other: { name: "other", in: "query", schema: {} },
    },
    responses: { NotFound: { description: "no", ...json(ref("Problem")) } },
    schemas: {
      Pet: {
        oneOf: [ref("Dog"), ref("Cat")],
        discriminator: { propertyName: "kind", mapping: { dog: "Dog", cat: "#/components/schemas/Cat", fish: "Fish" } },
      },
      Dog: {
        type: "object",
        required: ["name", "kind"],
        properties: { name: { type: ["null", "string"] }, kind: { enum: ["b", "a", 10, 9, null] } },
        "x-noise": 1,
      },
      Cat: {
        allOf: [ref("Dog"), { type: ["object"] }],
        default: { "x-kept": 1, b: { d: 1, c: 2 } },
        $comment: "noise",
      },
      Fish: {
        type: "object",
        properties: { "x-scale": { type: "string" } },
        example: { z: [2, 1], a: { $ref: "data" } },
      },
      Limit: { type: "integer" },
      Problem: { type: "string" },
      AdminOnly: { type: "string" },
      CallbackOnly: { type: "string" },
    },
  },
});

describe("a selection", () => {
  it("keeps what its operations reach, in canonical order", async () => {
    const { document } = await selectFrom(zoo, ["Pets"]);
    expect(JSON.stringify(document, null, 1)).toMatchSnapshot();
    const components = document["components"] as Record<string, object>;
    expect(
      Object.fromEntries(Object.entries(components).map(([section, parts]) => [section, Object.keys(parts)])),
    ).toEqual({
      parameters: ["limit"],
      responses: ["NotFound"],
      schemas: ["Cat", "Dog", "Fish", "Limit", "Pet", "Problem"],
      securitySchemes: ["token"],
    });
    expect(JSON.stringify(document)).not.toMatch(/x-noise|\$comment|callbacks|webhooks|links|Unused|deletePet/);
    expect(document["tags"]).toEqual([{ name: "Animals" }, { name: "Pets" }]);
  });

  it("takes an operation with any of the tags, and all of them without tags", async () => {
    const pathsOf = async (tags: readonly string[]) => plain((await selectFrom(zoo, tags)).document["paths"]);
    expect(await pathsOf(["Admin"])).toMatchObject({
      "/other": { get: {} },
      "/pets/{id}": { delete: { operationId: "deletePet" } },
    });
    expect(JSON.stringify(await pathsOf(["Admin"]))).not.toContain("getPet");
    expect(await pathsOf([])).toEqual(await pathsOf(["Admin", "Animals"]));
  });

  it("follows the security schemes of the operations, whatever their name", async () => {
    const { document } = await selectFrom(zoo, ["Admin"]);
    expect(document["components"]).toMatchObject({ securitySchemes: { token: {}, "x-admin": {} } });
    expect(plain(document["paths"])).toMatchObject({ "/pets/{id}": { delete: { security: [{ "x-admin": [] }] } } });
  });

  it("leaves out security that no operation inherits", async () => {
    const open = operation({ security: [] });
    const components = { securitySchemes: { token: { type: "http", scheme: "bearer" } } };
    const { document } = await selectFrom(
      api({ security: [{ token: [] }], paths: { "/a": { get: open } }, components }),
    );
    expect(plain(document)).toEqual(api({ paths: { "/a": { get: open } } }));
  });

  it("merges the parameters of the path item into its operations", async () => {
    const { document } = await selectFrom(zoo, ["Pets"]);
    const item = (document["paths"] as Record<string, Record<string, { parameters: unknown }>>)["/pets/{id}"];
    expect(item?.["parameters"]).toBeUndefined();
    expect(item?.["get"]?.parameters).toEqual([
      { name: "id", in: "path", required: true, schema: { type: "string" } },
      { name: "after", in: "query", schema: { type: "string" } },
      ref("limit", "parameters"),
      { name: "trace", in: "header", schema: { type: "integer" } },
    ]);
  });

  it("is a tree of its own", async () => {
    const loaded = await loadFiles({ "api.json": zoo });
    const before = JSON.stringify(loaded.document);
    const nodes = new Set<unknown>();
    const collect = (value: unknown, each: (node: object) => void): void => {
      if (typeof value !== "object" || value === null) return;
      each(value);
      for (const member of Object.values(value)) collect(member, each);
    };
    collect(loaded.document, (node) => nodes.add(node));
    collect(select(loaded, []).document, (node) => {
      expect(nodes.has(node)).toBe(false);
      expect(Array.isArray(node) || Object.getPrototypeOf(node) === null).toBe(true);
    });
    expect(JSON.stringify(loaded.document)).toBe(before);
  });

  it("keeps components empty of nothing", async () => {
    const { document } = await selectFrom(
      api({ paths: { "/a": { get: operation() } }, components: { schemas: { A: {} } }, tags: [{ name: "b" }] }),
    );
    expect(plain(document)).toEqual(api({ paths: { "/a": { get: operation() } } }));
  });

  it("keeps keys of prototypes", async () => {
    const text =
      '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/a":{"get":{"responses":{"200":{"$ref":"#/components/responses/__proto__"}}}}},"components":{"responses":{"__proto__":{"description":"d"}}}}';
    const { document } = select(await loadFiles({ "api.json": text }), []);
    expect(JSON.stringify(document["components"])).toBe('{"responses":{"__proto__":{"description":"d"}}}');
  });
});

describe("places in a selection", () => {
  it("are those of what was written", async () => {
    const file = [
      "openapi: 3.1.0",
      "info: {title: T, version: '1'}",
      "paths:",
      "  /a/{id}:",
      "    parameters:",
      "      - {name: id, in: path, schema: {}}",
      "    get:",
      "      parameters:",
      "        - {name: z, in: query, schema: {}}",
      "        - name: a",
      "          in: query",
      "          schema:",
      "            enum: [z,",
      "              a]",
      "      responses: {200: {description: ok}}",
    ].join("\n");
    const { locate } = select(await loadFiles({ "api.yaml": file }), []);
    const at = (path: string) => locate(`/paths/~1a~1{id}/get/parameters/${path}`);
    expect([at("0"), at("1/name"), at("2"), at("1/schema/enum/0"), at("1/schema/enum/1")]).toEqual([
      { file: "api.yaml", line: 6, column: 9 },
      { file: "api.yaml", line: 10, column: 11 },
      { file: "api.yaml", line: 9, column: 11 },
      { file: "api.yaml", line: 14, column: 15 },
      { file: "api.yaml", line: 13, column: 20 },
    ]);
  });
});

describe("tags", () => {
  it("are listed", async () => {
    expect(listTags((await loadFiles({ "api.json": zoo })).document)).toEqual(["Admin", "Animals", "Pets"]);
  });

  it("that nothing has are refused, with those there are", async () => {
    const loaded = await loadFiles({ "api.json": zoo });
    const chosen = (...tags: readonly string[]) => refusalOf(Promise.resolve().then(() => select(loaded, tags)));
    expect(await chosen("Pets", "pest", "Zebra crossing")).toMatchInlineSnapshot(`
      "api.json E_TAG: no operation has the tag "pest"; the tags, with their operations, are "Admin" (2), "Animals" (1), "Pets" (1)
        fix: Did you mean "Pets"?
      api.json E_TAG: no operation has the tag "Zebra crossing"; the tags, with their operations, are "Admin" (2), "Animals" (1), "Pets" (1)
        fix: Name one of those tags."
    `);
    expect(await chosen("Unused")).toContain("E_TAG");
  });
});

/** Keys, and the lists whose order means nothing, in another order; extensions that nobody reads. */
function scramble(value: unknown, random: () => number, place: string, isData: boolean): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => scramble(item, random, "", isData));
    return !isData && ["parameters", "required", "enum", "tags", "type"].includes(place)
      ? shuffle(items, random)
      : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]): [string, unknown] => {
    const data = isData || ["default", "example", "examples", "enum", "mapping"].includes(key) || key.startsWith("x-");
    return [key, scramble(member, random, key, data)];
  });
  const mayExtend = !isData && ["get", "delete", "info", "schema", "Dog", "Cat", "200"].includes(place);
  const noise: [string, unknown][] = mayExtend
    ? [[`x-${Math.floor(random() * 1e6)}`, { $ref: "#/nothing", nullable: true }]]
    : [];
  return Object.fromEntries(shuffle([...entries, ...noise], random));
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("noise in a document leaves no trace", () => {
  const textOf = async (files: FixtureFiles, tags: readonly string[] = []) => {
    const folder = folderWith(files);
    return JSON.stringify(select(await loadIn(folder, Object.keys(files)[0] ?? ""), tags).document);
  };

  it("order and unknown extensions", async () => {
    const wanted = await textOf({ "api.json": zoo });
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const scrambled = scramble(zoo, generator(seed), "", false) as object;
        expect(await textOf({ "api.json": scrambled })).toBe(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it("JSON or YAML", async () => {
    const wanted = await textOf({ "api.json": zoo }, ["Pets"]);
    expect(await textOf({ "api.yaml": stringify(zoo) }, ["Pets"])).toBe(wanted);
    expect(
      await textOf(
        { "api.yml": `\ufeff${stringify(zoo, { defaultStringType: "QUOTE_SINGLE", collectionStyle: "flow" })}` },
        ["Pets"],
      ),
    ).toBe(wanted);
  });

  it("what is outside of the selection", async () => {
    const wanted = await textOf({ "api.json": zoo }, ["Animals"]);
    const more = structuredClone(zoo) as { paths: object; components: { schemas: object } };
    Object.assign(more.paths, { "/new": { post: operation({ tags: ["New"] }) } });
    Object.assign(more.components.schemas, { New: { type: "string" } });
    expect(await textOf({ "api.json": more }, ["Animals"])).toBe(wanted);
  });

  it("is told from a change that matters", async () => {
    const wanted = await textOf({ "api.json": zoo });
    expect(await textOf({ "api.json": JSON.stringify(zoo).replace('"kind"]', '"kind","other"]') })).not.toBe(wanted);
    expect(
      await textOf({ "api.json": JSON.stringify(zoo).replace("x-specloom-rate-limit", "x-specloom-other") }),
    ).not.toBe(wanted);
  });
});
