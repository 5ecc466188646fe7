import { expect, test } from "vitest";
import { plainDocument } from "./plain-document.ts";

const page = {
  type: "object",
  required: ["count"],
  properties: { count: { type: "integer" }, cursor: { type: "string" } },
};
const dotted = {
  name: "page",
  in: "query",
  "x-specloom-style": "dotted",
  schema: { $ref: "#/components/schemas/Page" },
};
const other = { name: "page", in: "path", required: true, schema: { type: "string" } };

const documentWith = (...parameters: readonly object[]): Record<string, unknown> => ({
  paths: { "/lamps/{page}": { get: { parameters } } },
  components: { schemas: { Page: page }, parameters: { Page: { ...dotted, required: true } } },
});

function parametersOf(...parameters: readonly object[]): unknown {
  return plainDocument(documentWith(...parameters))["paths"];
}

test.each([
  ["as it stands", { ...dotted, required: true }, true],
  ["by reference", { $ref: "#/components/parameters/Page" }, true],
  ["that may be left out", dotted, false],
])("a dotted parameter %s becomes one per member, among others", (_how, parameter, required) => {
  expect(parametersOf(other, parameter)).toEqual({
    "/lamps/{page}": {
      get: {
        parameters: [
          other,
          { name: "page.count", in: "query", required, schema: { type: "integer" } },
          { name: "page.cursor", in: "query", required: false, schema: { type: "string" } },
        ],
      },
    },
  });
});

test("the example to give unasked comes first", () => {
  const examples = { b: { value: 1 }, a: { value: 2 }, c: { value: 3 } };
  const names = (holder: Record<string, unknown>): string[] => {
    const { examples: ordered } = plainDocument(holder);
    return Object.keys(ordered ?? {});
  };
  expect(names({ examples })).toEqual(["a", "b", "c"]);
  expect(names({ examples, "x-specloom-default-example": "c" })).toEqual(["c", "b", "a"]);
});

test("nothing else changes, and the document that was given does not either", () => {
  const document = documentWith(other, { name: "page", in: "query", schema: page });
  const before = structuredClone(document);
  expect(plainDocument(document)).toMatchObject({ paths: before["paths"], components: { schemas: { Page: page } } });
  plainDocument(documentWith(dotted));
  expect(document).toEqual(before);
});
