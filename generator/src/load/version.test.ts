import { afterAll, describe, expect, it } from "vitest";
import { api, loadFiles, refuse, removeFolders } from "./test-support.ts";

afterAll(removeFolders);

describe("the version", () => {
  it("names the way from Swagger 2.0", async () => {
    expect(await refuse({ "api.yaml": "swagger: '2.0'\n" })).toMatchInlineSnapshot(`
      "api.yaml:1:1 E_VERSION: this is a Swagger 2.0 document; OpenAPI 3.0 and 3.1 are read
        fix: Convert it to OpenAPI 3 first, for example with: npx swagger2openapi --outfile openapi.yaml <file>"
    `);
  });

  it.each(["3.2.0", "3.10.0", "4.0.0", "2.0", "3", 3.1])("refuses %s", async (openapi) => {
    expect(await refuse({ "api.json": { info: {}, openapi } })).toBe(
      `api.json:3:3 E_VERSION: OpenAPI ${JSON.stringify(openapi)} is not read; 3.0 and 3.1 are\n` +
        '  fix: Write openapi: "3.0.3" or openapi: "3.1.0" at the top of the document, and follow that version.',
    );
  });

  it("refuses a document that does not say", async () => {
    expect(await refuse({ "api.json": {} })).toContain(
      "api.json:1:1 E_VERSION: the document does not say which version of OpenAPI it follows",
    );
  });

  it.each(["[]", '"text"', "null"])("refuses %s", async (text) => {
    expect(await refuse({ "api.json": text })).toMatch(
      /^api.json:1:1 E_DOCUMENT: the document is .+, not an object\n {2}fix: Name a file/,
    );
  });

  it.each(["3.0.0", "3.0.4", "3.1.0", "3.1.1"])("reads %s as 3.1", async (openapi) => {
    const { document } = await loadFiles({ "api.json": api({ openapi }) });
    expect(document["openapi"]).toBe("3.1.0");
  });
});
