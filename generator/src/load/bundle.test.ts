import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { api, folderWith, loadFiles, loadIn, operation, refusalOf, refuse, removeFolders } from "./test-support.ts";
import type { FixtureFiles } from "./test-support.ts";

afterAll(removeFolders);

const schemas = (schemas: object) => api({ components: { schemas } });
const withSchema = (ref: string, files: FixtureFiles = {}): FixtureFiles => ({
  "api.json": schemas({ Pet: { $ref: ref } }),
  ...files,
});
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("references within the document", () => {
  it("names the nearest component", async () => {
    expect(await refuse({ "api.json": schemas({ Owner: {}, Pet: { $ref: "#/components/schemas/Ownr" } }) }))
      .toMatchInlineSnapshot(`
      "api.json:12:9 E_REF: "#/components/schemas/Ownr" leads to nothing
        at /components/schemas/Pet/$ref
        fix: Did you mean #/components/schemas/Owner?"
    `);
  });

  it("reports every one, in the order of the file", async () => {
    const text = await refuse({
      "api.json": schemas({ B: { $ref: "#/nope" }, A: { items: { $ref: "#/components/schemas/Zzzzzz" } } }),
    });
    expect(text.split("\n").filter((line) => line.includes("E_REF"))).toEqual([
      'api.json:11:9 E_REF: "#/nope" leads to nothing',
      'api.json:15:11 E_REF: "#/components/schemas/Zzzzzz" leads to nothing',
    ]);
  });

  it("refuses a component of another kind", async () => {
    const document = api({
      components: { schemas: { A: { $ref: "#/components/responses/R" } }, responses: { R: { description: "" } } },
    });
    expect(await refuse({ "api.json": document })).toMatchInlineSnapshot(`
      "api.json:11:9 E_REF: "#/components/responses/R" leads to a response, where a schema belongs
        at /components/schemas/A/$ref
        fix: Refer to an object of the kind that belongs here."
    `);
  });

  it.each([
    ["#/components/schemas", "a collection, where a schema belongs"],
    ["#/info", "an info, where a schema belongs"],
    ["#", "a document, where a schema belongs"],
    ["#/info/title", "a string, which cannot stand here"],
  ])("refuses %s as a schema", async (ref, wrong) => {
    expect(await refuse({ "api.json": schemas({ A: { $ref: ref } }) })).toContain(
      `E_REF: "${ref}" leads to ${wrong}\n`,
    );
  });

  it("makes a component of a target in a section that OpenAPI does not know", async () => {
    const components = { schemas: { A: { $ref: "#/components/x-models/B" } }, "x-models": { B: { type: "string" } } };
    const { document } = await loadFiles({ "api.json": api({ components }) });
    expect(plain(document["components"])).toMatchObject({
      schemas: { A: { $ref: "#/components/schemas/B" }, B: { type: "string" } },
    });
  });

  it.each([
    ["itself", { A: { $ref: "#/components/schemas/A" } }],
    ["a circle", { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } }],
    [
      "a circle of sums",
      { A: { allOf: [{ $ref: "#/components/schemas/B" }] }, B: { allOf: [{ $ref: "#/components/schemas/A" }] } },
    ],
  ])("refuses %s", async (_name, parts) => {
    expect(await refuse({ "api.json": schemas(parts) })).toMatch(
      /E_REF: "A" leads back to itself through \$ref and allOf alone, so no value can ever match it\n {2}at \/components\/schemas\/A\n/,
    );
  });

  it("allows recursion through members", async () => {
    const tree = {
      type: "object",
      properties: { children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
    };
    const { document } = await loadFiles({ "api.json": schemas({ Tree: tree }) });
    expect(plain(document["components"])).toEqual({ schemas: { Tree: tree } });
  });

  it("never follows what is data", async () => {
    const data = { $ref: "http://example.com/#/nothing" };
    const parts = { A: { default: data, const: data, enum: [data], examples: [data], "x-any": data } };
    const { document } = await loadFiles({
      "api.json": api({
        components: {
          schemas: parts,
          examples: { E: { value: data } },
          responses: { R: { description: "", content: { "a/b": { example: data } } } },
        },
      }),
    });
    expect(plain(document["components"])).toMatchObject({ schemas: parts, examples: { E: { value: data } } });
  });

  it("makes a component of a target in the middle of the document", async () => {
    const { document } = await loadFiles({
      "api.json": schemas({
        Pet: { properties: { name: { type: "string" }, self: { $ref: "#/components/schemas/Pet/properties/name" } } },
      }),
    });
    expect(plain(document["components"])).toEqual({
      schemas: {
        Pet: { properties: { name: { type: "string" }, self: { $ref: "#/components/schemas/Pet_properties_name" } } },
        Pet_properties_name: { type: "string" },
      },
    });
  });

  it("writes references plainly, whatever their encoding", async () => {
    const { document } = await loadFiles({
      "api.json": schemas({ "A B": {}, C: { $ref: "#/components/schemas/A%20B" } }),
    });
    expect(plain(document["components"])).toEqual({ schemas: { "A B": {}, C: { $ref: "#/components/schemas/A B" } } });
  });

  it.each([
    ["an anchor", { $ref: "#pet" }, '"#pet" refers to an anchor, which is not supported'],
    ["$dynamicRef", { $dynamicRef: "#pet" }, "$dynamicRef is not supported"],
    [
      "$id around a reference",
      { $id: "https://a/", items: { $ref: "#/components/schemas/A" } },
      "$id changes what the references in this schema mean, which is not supported",
    ],
  ])("refuses %s", async (_name, schema, message) => {
    expect(await refuse({ "api.json": schemas({ A: schema }) })).toContain(`E_UNSUPPORTED: ${message}`);
  });

  it("checks a discriminator's mapping, by name or by reference", async () => {
    const cat = { type: "object" };
    const mapped = (mapping: object) =>
      schemas({ Cat: cat, Pet: { oneOf: [], discriminator: { propertyName: "t", mapping } } });
    const { document } = await loadFiles({ "api.json": mapped({ a: "Cat", b: "#/components/schemas/Cat" }) });
    const to = "#/components/schemas/Cat";
    expect(plain(document["components"])).toMatchObject({
      schemas: { Pet: { discriminator: { mapping: { a: to, b: to } } } },
    });
    expect(await refuse({ "api.json": mapped({ a: "Cta" }) })).toContain(
      'E_REF: "#/components/schemas/Cta" leads to nothing',
    );
  });
});

describe("references to other files", () => {
  it("makes components of what they lead to, and names the place of it", async () => {
    const { document, files, locate } = await loadFiles({
      "api.json": api({ paths: { "/pets": { $ref: "paths/pets.yaml" } } }),
      "paths/pets.yaml":
        "get:\n  parameters:\n    - $ref: '../shared.yaml#/limit'\n  responses:\n    200:\n      description: ok\n      content:\n        application/json:\n          schema: {$ref: ../models/pet.yaml}\n",
      "shared.yaml": "limit:\n  name: limit\n  in: query\n  schema: {type: integer}\n",
      "models/pet.yaml":
        "type: object\nproperties:\n  parent:\n    $ref: '#'\n  owner:\n    $ref: ./owner.yaml#/definitions/Owner\n",
      "models/owner.yaml": "definitions:\n  Owner:\n    type: string\n",
    });
    expect(plain(document["paths"])).toEqual({
      "/pets": {
        get: {
          parameters: [{ $ref: "#/components/parameters/limit" }],
          responses: {
            200: {
              description: "ok",
              content: { "application/json": { schema: { $ref: "#/components/schemas/pet" } } },
            },
          },
        },
      },
    });
    expect(plain(document["components"])).toEqual({
      parameters: { limit: { name: "limit", in: "query", schema: { type: "integer" } } },
      schemas: {
        pet: {
          type: "object",
          properties: { parent: { $ref: "#/components/schemas/pet" }, owner: { $ref: "#/components/schemas/Owner" } },
        },
        Owner: { type: "string" },
      },
    });
    expect(files).toHaveLength(5);
    expect(locate("/components/schemas/Owner/type")).toEqual({ file: "models/owner.yaml", line: 3, column: 5 });
    expect(locate("/paths/~1pets/get/responses/200")).toEqual({ file: "paths/pets.yaml", line: 5, column: 5 });
    expect(locate("/paths/~1pets")).toEqual({ file: "api.json", line: 8, column: 5 });
  });

  it("gives names that do not depend on order", async () => {
    const files = { "a/pet.yaml": "type: string", "b/pet.yaml": "type: number" };
    const names = async (paths: readonly string[]) => {
      const one = await loadFiles({ "api.json": schemas({ A: { anyOf: paths.map(($ref) => ({ $ref })) } }), ...files });
      return plain(one.document["components"]);
    };
    const forth = await names(["a/pet.yaml", "b/pet.yaml"]);
    const back = await names(["b/pet.yaml", "a/pet.yaml"]);
    expect(Object.keys((forth as { schemas: object }).schemas).sort()).toEqual(["A", "pet_0b7b1535", "pet_f3de915a"]);
    expect((back as { schemas: object }).schemas).toMatchObject({ pet_0b7b1535: {}, pet_f3de915a: {} });
  });

  it("takes no name that the document has", async () => {
    const { document } = await loadFiles({
      "api.json": schemas({ pet: { $ref: "pet.yaml" } }),
      "pet.yaml": "type: string",
    });
    expect(Object.keys((document["components"] as { schemas: object }).schemas)).toEqual([
      "pet",
      expect.stringMatching(/^pet_[0-9a-f]{8}$/),
    ]);
  });

  it("puts a map or a text in the reference's place", async () => {
    const { document } = await loadFiles({
      "api.json": api({
        tags: [{ name: "A", description: { $ref: "texts.yaml#/a" } }],
        components: { schemas: { A: { properties: { $ref: "props.yaml" } } } },
      }),
      "texts.yaml": "a: About A\n",
      "props.yaml": "x: {type: string}\n",
    });
    expect(plain(document["tags"])).toEqual([{ name: "A", description: "About A" }]);
    expect(plain(document["components"])).toEqual({ schemas: { A: { properties: { x: { type: "string" } } } } });
  });

  it("goes back to the components of the document", async () => {
    const { document } = await loadFiles({
      "api.json": schemas({ Id: { type: "string" }, Pet: { $ref: "pet.yaml" } }),
      "pet.yaml": "properties: {id: {$ref: 'api.json#/components/schemas/Id'}}",
    });
    expect(JSON.stringify(document["components"])).toContain('{"id":{"$ref":"#/components/schemas/Id"}}');
  });

  it("names the place of a reference that leads to nothing in another file", async () => {
    expect(await refuse(withSchema("pet.yaml", { "pet.yaml": "type: object\nproperties:\n  id: {$ref: ids.yaml}\n" })))
      .toMatchInlineSnapshot(`
      "pet.yaml:3:8 E_REF: there is no file "ids.yaml" for this reference
        fix: Check the path; it starts at the folder of the file that holds the reference."
    `);
  });

  it("refuses a circle of files", async () => {
    expect(await refuse(withSchema("a.yaml", { "a.yaml": "$ref: b.yaml", "b.yaml": "$ref: a.yaml" })))
      .toMatchInlineSnapshot(`
      "api.json:11:9 E_REF: "a.yaml" leads back to itself and never to an object
        at /components/schemas/Pet/$ref
        fix: Write one of the objects out."
    `);
    const item = { "api.json": api({ paths: { "/a": { $ref: "#/paths/~1b" }, "/b": { $ref: "#/paths/~1a" } } }) };
    expect(await refuse(item)).toContain('E_REF: "#/paths/~1b" leads back to itself');
  });

  it("goes on behind a reference in the middle of a pointer, and not for ever", async () => {
    const alias = { A: { $ref: "#/components/schemas/B" }, B: { properties: { c: { type: "string" } } } };
    const { document } = await loadFiles({
      "api.json": schemas({ ...alias, C: { $ref: "#/components/schemas/A/properties/c" } }),
    });
    expect(plain(document["components"])).toMatchObject({
      schemas: { C: { $ref: "#/components/schemas/B_properties_c" }, B_properties_c: { type: "string" } },
    });
    expect(await refuse({ "api.json": schemas({ A: { $ref: "#/components/schemas/A/x" } }) })).toContain(
      'E_REF: "#/components/schemas/A/x" leads back to itself',
    );
  });

  it("keeps what stands beside $ref", async () => {
    const { document } = await loadFiles({
      "api.json": api({
        paths: { "/a": { get: operation({ parameters: [{ $ref: "p.yaml", description: "here" }] }) } },
        components: { schemas: { A: { $ref: "s.yaml", description: "here" } } },
      }),
      "p.yaml": "{name: n, in: query, schema: {}}",
      "s.yaml": "type: string",
    });
    expect(JSON.stringify(document)).toContain('[{"$ref":"#/components/parameters/p","description":"here"}]');
    expect(JSON.stringify(document)).toContain('"A":{"$ref":"#/components/schemas/s","description":"here"}');
  });
});

describe("references that are denied", () => {
  it.each([
    "http://example.com/pet.yaml",
    "https://169.254.169.254/x.json#/A",
    "data:application/json,{}",
    "//example.com/pet.yaml",
    "ftp://a/b",
  ])("%s", async (ref) => {
    const [file] = ref.split("#");
    expect(await refuse(withSchema(ref))).toBe(
      `api.json:11:9 E_REF_DENIED: the reference leads to "${file}"; nothing is fetched from outside the document's folder\n` +
        "  at /components/schemas/Pet/$ref\n" +
        "  fix: Save what it leads to in a file beside the document and refer to that file by a relative path.",
    );
  });

  const outside = (file: string) =>
    `api.json:11:9 E_REF_DENIED: the reference leads to "${file}", which is outside the document's folder\n` +
    "  at /components/schemas/Pet/$ref\n" +
    "  fix: Move the file below the document's folder, or allow this one file with --allow-ref.";

  it.each(["/etc/passwd", "../secret.yaml", "file:///etc/passwd", "%2e%2e/secret.yaml", "a/../../secret.yaml"])(
    "%s",
    async (ref) => {
      const folder = folderWith({ "spec/api.json": schemas({ Pet: { $ref: ref } }), "secret.yaml": "type: string" });
      expect(await refusalOf(loadIn(join(folder, "spec"), "api.json"))).toBe(outside(decodeURIComponent(ref)));
    },
  );

  it("a link that leads out", async () => {
    const folder = folderWith({
      "spec/api.json": schemas({ Pet: { $ref: "pet.yaml" } }),
      "secret.yaml": "type: string",
    });
    symlinkSync("../secret.yaml", join(folder, "spec/pet.yaml"));
    expect(await refusalOf(loadIn(join(folder, "spec"), "api.json"))).toBe(outside("pet.yaml"));
  });

  it("but not a file that the user allows", async () => {
    const folder = folderWith({
      "spec/api.json": schemas({ Pet: { $ref: "../shared.yaml" } }),
      "shared.yaml": "type: string",
      "other.yaml": "",
    });
    const { document } = await loadIn(folder, "spec/api.json", { allowRefs: ["shared.yaml"] });
    expect(plain(document["components"])).toEqual({
      schemas: { Pet: { $ref: "#/components/schemas/shared" }, shared: { type: "string" } },
    });
    expect(await refusalOf(loadIn(folder, "spec/api.json", { allowRefs: ["other.yaml"] }))).toContain("E_REF_DENIED");
  });
});
