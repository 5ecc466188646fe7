import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { api, folderWith, loadFiles, loadIn, refusalOf, refuse, removeFolders } from "./test-support.ts";

afterAll(removeFolders);

const yaml = (text: string) => refuse({ "api.yaml": text });
const json = (text: string) => refuse({ "api.json": text });

describe("files", () => {
  it("names a missing file as it was written", async () => {
    expect(await refusalOf(loadIn(folderWith({}), "../nowhere/api.yaml"))).toMatchInlineSnapshot(`
      "../nowhere/api.yaml E_FILE: there is no file "../nowhere/api.yaml"
        fix: Check the spelling of the path; a relative path starts at the folder the command runs in."
    `);
  });

  it("refuses a folder", async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, "spec"));
    expect(await refusalOf(loadIn(folder, "spec"))).toMatchInlineSnapshot(`
      "spec E_FILE: "spec" is not a file
        fix: Name the file itself, not the folder that holds it."
    `);
  });

  it.skipIf(process.getuid?.() === 0)("refuses a file that cannot be read", async () => {
    const folder = folderWith({ "api.yaml": "" });
    chmodSync(join(folder, "api.yaml"), 0);
    expect(await refusalOf(loadIn(folder, "api.yaml"))).toContain("E_FILE");
  });

  it("refuses more than 20 MB without reading it", async () => {
    expect(await refuse({ "api.json": Buffer.alloc(20 * 1024 * 1024 + 1, 32) })).toMatchInlineSnapshot(`
      "api.json E_LIMIT: "api.json" has 20.0 MB; the most that is read is 20 MB
        fix: Split the document, or remove what the packages do not need (examples weigh most)."
    `);
  });

  it.each([
    ["UTF-16", Buffer.from("\ufeffopenapi: 3.1.0", "utf16le")],
    ["UTF-16 without a mark", Buffer.from("openapi: 3.1.0", "utf16le")],
    ["Latin-1", Buffer.from("title: Caf\u00e9", "latin1")],
  ])("refuses %s", async (_name, bytes) => {
    expect(await refuse({ "api.yaml": bytes })).toBe(
      'api.yaml E_ENCODING: "api.yaml" is not UTF-8 text\n  fix: Save the file as UTF-8.',
    );
  });

  it("accepts a byte order mark", async () => {
    const { document } = await loadFiles({ "api.json": `\ufeff${JSON.stringify(api({}))}` });
    expect(document["openapi"]).toBe("3.1.0");
  });
});

describe("YAML", () => {
  it("tells where it is broken", async () => {
    expect(await yaml("openapi: 3.1.0\ninfo:\n  title: 'Pets\n")).toMatchInlineSnapshot(`
      "api.yaml:4:1 E_SYNTAX: broken YAML: Missing closing 'quote
        fix: Mend the YAML there; indentation and quotes are the usual causes."
    `);
  });

  it("names both lines of a key that stands twice", async () => {
    expect(await yaml("openapi: 3.1.0\ninfo: {}\nopenapi: 3.0.0\n")).toMatchInlineSnapshot(`
      "api.yaml:3:1 E_SYNTAX: the key "openapi" stands twice in one object, on lines 1 and 3
        fix: Remove one of the two, or merge them."
    `);
  });

  it("takes 200 and '200' for the same key", async () => {
    expect(await yaml("200: a\n'200': b\n")).toContain('the key "200" stands twice in one object, on lines 1 and 2');
  });

  it.each([
    [
      "a second document",
      "a: 1\n---\nb: 2\n",
      "api.yaml:2:1 E_SYNTAX: a second YAML document begins here\n  fix: Keep one document per file.",
    ],
    [
      "a custom tag",
      "a: !!js/function 'x'\n",
      "api.yaml:1:4 E_SYNTAX: a tag that is not one of YAML's core types stands here\n  fix: Remove the tag; only plain data is read.",
    ],
    [
      "a local tag",
      "a: !include x.yaml\n",
      "api.yaml:1:4 E_SYNTAX: a tag that is not one of YAML's core types stands here\n  fix: Remove the tag; only plain data is read.",
    ],
    [
      "a merge key",
      "a: &a {x: 1}\nb:\n  <<: *a\n",
      "api.yaml:3:3 E_SYNTAX: merge keys (<<) are not part of YAML 1.2\n  fix: Write the merged members out, or use allOf with $ref.",
    ],
    [
      "a key that is a list",
      "[1]: a\n",
      "api.yaml:1:1 E_SYNTAX: a list, an object or an alias stands as a key\n  fix: Write the key as plain text.",
    ],
    [
      "infinity",
      "a: .inf\n",
      "api.yaml:1:4 E_SYNTAX: .inf is not a number that JSON can hold\n  fix: Write a finite number, or text in quotes.",
    ],
    [
      "an alias before its anchor",
      "a: *b\nb: &b 1\n",
      "api.yaml:1:4 E_SYNTAX: no anchor &b comes before this alias\n  fix: Set the anchor, or write the value out.",
    ],
    [
      "an alias of itself",
      "a: &a [*a]\n",
      "api.yaml:1:8 E_SYNTAX: the anchor &a holds an alias of itself\n  fix: Use $ref for a recursive schema.",
    ],
    ["nothing", "# only a comment\n", 'api.yaml:1:1 E_SYNTAX: "api.yaml" is empty\n  fix: Write the document into it.'],
    ["no text", "", 'api.yaml:1:1 E_SYNTAX: "api.yaml" is empty\n  fix: Write the document into it.'],
  ])("refuses %s", async (_name, text, refusal) => {
    expect(await yaml(text)).toBe(refusal);
  });

  it("refuses an alias bomb before it goes off", async () => {
    const lines = Array.from({ length: 9 }, (_, level) => {
      const item = level === 0 ? "lol" : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array(9).fill(item).join(",")}]`;
    });
    const before = performance.now();
    expect(await yaml(lines.join("\n"))).toMatchInlineSnapshot(`
      "api.yaml:7:9 E_LIMIT: with its aliases written out the document has more than 5000000 nodes
        fix: Use $ref instead of YAML aliases."
    `);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it("refuses more than 1000 aliases", async () => {
    const text = `a: &a 1\nb: [${Array(1001).fill("*a").join(", ")}]`;
    expect(await yaml(text)).toContain("E_LIMIT: there are more than 1000 aliases");
  });

  it.each([
    ["[", "[".repeat(100_000)],
    ["- ", "- ".repeat(100_000)],
    ["{a: ", "{a: ".repeat(50_000)],
  ])("refuses deep nesting of %s", async (_name, text) => {
    expect(await yaml(text)).toMatch(
      /^api.yaml:1:\d+ E_LIMIT: objects and lists are nested more than 256 levels deep\n {2}fix: Flatten/,
    );
  });

  it.each(["api.yaml", "api.json"])("allows 256 levels and no more: %s", async (name) => {
    const nested = (levels: number) => `{"x-deep": ${"[".repeat(levels - 1)}1${"]".repeat(levels - 1)}}`;
    const text = name.endsWith("json") ? nested : (levels: number) => `# YAML\n${nested(levels)}`;
    expect(await refuse({ [name]: text(256) })).toContain("E_VERSION");
    expect(await refuse({ [name]: text(257) })).toContain("E_LIMIT");
  });

  it("copies what an alias means", async () => {
    const { document } = await loadFiles({
      "api.yaml": "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\nx-a: &a {n: [1]}\nx-b: *a\n",
    });
    expect(document["x-b"]).toEqual({ n: [1] });
    expect(document["x-b"]).not.toBe(document["x-a"]);
  });

  it("takes an anchor for the last node of that name before the alias", async () => {
    const { document } = await loadFiles({
      "api.yaml":
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\nx: [&x [&y 1, *y], &y 2, *x, *y]\n".replace(
          "x:",
          "x-a:",
        ),
    });
    expect(document["x-a"]).toEqual([[1, 1], 2, [1, 1], 2]);
  });
});

describe("JSON", () => {
  it.each([
    [
      "a missing comma",
      '{\n  "a": 1\n  "b": 2\n}',
      'api.json:3:3 E_SYNTAX: broken JSON: a comma or "}" must stand here',
    ],
    ["a comma too many", '{"a": 1,}', "api.json:1:9 E_SYNTAX: broken JSON: a key in double quotes must stand here"],
    ["an early end", '{"a": [1', 'api.json:1:9 E_SYNTAX: broken JSON: a comma or "]" must stand here'],
    ["an open string", '{"a": "b', "api.json:1:7 E_SYNTAX: broken JSON: this string has no end"],
    ["a comment", '{"a": 1} // b', "api.json:1:10 E_SYNTAX: broken JSON: the document goes on after its end"],
    ["a leading zero", '{"a": 01}', 'api.json:1:8 E_SYNTAX: broken JSON: a comma or "}" must stand here'],
    [
      "a raw line end in a string",
      '{"a": "b\nc"}',
      "api.json:1:7 E_SYNTAX: broken JSON: this string holds a line end, a control character or a broken escape",
    ],
    ["nothing", "", "api.json:1:1 E_SYNTAX: broken JSON: the document ends too early"],
  ])("tells where it is broken: %s", async (_name, text, refusal) => {
    expect(await json(text)).toBe(
      `${refusal}\n  fix: Mend the JSON there; an editor with JSON support marks the place.`,
    );
  });

  it("names both lines of a key that stands twice", async () => {
    expect(await json('{\n  "a": {"x": ":"},\n  "b": 1,\n  "\\u0061": {}\n}')).toMatchInlineSnapshot(`
      "api.json:4:3 E_SYNTAX: the key "a" stands twice in one object, on lines 2 and 4
        fix: Remove one of the two, or merge them."
    `);
  });

  it("refuses deep nesting", async () => {
    expect(await json("[".repeat(1_000_000))).toMatchInlineSnapshot(`
      "api.json:1:257 E_LIMIT: objects and lists are nested more than 256 levels deep
        fix: Flatten the document, for example by moving schemas to components."
    `);
  });

  it("reads YAML that begins like JSON", async () => {
    const { document } = await loadFiles({ "api.yaml": "{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {}}" });
    expect(document["info"]).toEqual({ title: "T", version: "1" });
  });
});

describe("keys of prototypes", () => {
  const text = (body: string) => `{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},${body}}`;
  it.each([
    ["api.json", text('"components":{"schemas":{"__proto__":{"type":"string"},"constructor":{"type":"number"}}}')],
    [
      "api.yaml",
      "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents: {schemas: {__proto__: {type: string}, constructor: {type: number}}}\n",
    ],
  ])("stay members: %s", async (name, body) => {
    const { document } = await loadFiles({ [name]: body });
    expect(JSON.stringify(document["components"])).toBe(
      '{"schemas":{"__proto__":{"type":"string"},"constructor":{"type":"number"}}}',
    );
    expect(Object.hasOwn({}, "type") || "type" in {}).toBe(false);
  });

  it("are not found where they are not written", async () => {
    expect(
      await refuse({
        "api.json": api({ components: { schemas: { A: { $ref: "#/components/schemas/constructor" } } } }),
      }),
    ).toContain('E_REF: "#/components/schemas/constructor" leads to nothing');
  });
});
