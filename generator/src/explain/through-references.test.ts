import { expect, test } from "vitest";
import { throughReferences } from "./through-references.ts";

const document = {
  paths: { "/a": { get: { parameters: [{ $ref: "#/components/parameters/p~1q" }] } } },
  components: {
    parameters: { "p/q": { $ref: "#/components/parameters/r" }, r: { schema: { type: "string" } } },
    schemas: { loop: { $ref: "#/components/schemas/loop" } },
  },
};

test.each([
  ["", ""],
  ["/paths/~1a/get", "/paths/~1a/get"],
  ["/paths/~1a/get/parameters/0", "/paths/~1a/get/parameters/0"],
  ["/paths/~1a/get/parameters/0/schema/type", "/components/parameters/r/schema/type"],
  ["/components/schemas/loop/type", "/components/schemas/loop/type"],
])("%s is written at %s", (pointer, written) => {
  expect(throughReferences(document, pointer)).toBe(written);
});
