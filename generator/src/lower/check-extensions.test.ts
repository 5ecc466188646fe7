import { describe, expect, test } from "vitest";
import { lowerText, modelOf, refusalOf } from "./testing/lower-text.ts";

const NAME = { "x-specloom-name": "n" };
const KNOWN =
  "x-specloom-media-types, x-specloom-name, x-specloom-pagination, x-specloom-rate-limit, x-specloom-invalidates, x-specloom-style, x-specloom-retry-after, x-specloom-fields, x-specloom-collections, x-specloom-backend, x-specloom-default-example";

/** A document with an extension at a pointer; numbers make lists. */
function documentWith(pointer: string, value: unknown): string {
  const build = ([key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return value;
    const name = key.replaceAll("~1", "/");
    return /^\d$/.test(name) ? [build(rest)] : { [name]: build(rest) };
  };
  return JSON.stringify(build(pointer.split("/").slice(1)));
}

const PLACES = [
  "",
  "/info",
  "/tags/0",
  "/servers/0",
  "/servers/0/variables/v",
  "/paths",
  "/paths/~1x",
  "/paths/~1x/servers/0",
  "/paths/~1x/get",
  "/paths/~1x/get/servers/0",
  "/paths/~1x/get/externalDocs",
  "/paths/~1x/get/parameters/0",
  "/paths/~1x/get/parameters/0/schema",
  "/paths/~1x/get/requestBody",
  "/paths/~1x/get/requestBody/content/a~1b/schema/items",
  "/paths/~1x/get/requestBody/content/a~1b/encoding/e",
  "/paths/~1x/get/requestBody/content/a~1b/examples/e",
  "/paths/~1x/get/responses",
  "/paths/~1x/get/responses/200/headers/H",
  "/components",
  "/components/schemas/S",
  "/components/schemas/S/properties/default",
  "/components/schemas/S/properties/properties/properties/x",
  "/components/schemas/S/allOf/0",
  "/components/schemas/S/if",
  "/components/schemas/S/discriminator",
  "/components/parameters/P",
  "/components/responses/R/content/a~1b",
  "/components/securitySchemes/S",
];

test.each(PLACES)("an unknown extension at %j is refused", (pointer) => {
  expect(refusalOf(documentWith(`${pointer}/x-specloom-nmae`, "x"))).toEqual({
    code: "E_EXTENSION",
    pointer: `${pointer}/x-specloom-nmae`,
    message: "x-specloom-nmae is not an extension that Specloom knows",
    fix: `use one of ${KNOWN}`,
  });
});

test.each(PLACES.filter((pointer) => pointer !== "/servers/0"))(
  "a name, which nothing reads at %j, is refused",
  (pointer) => {
    expect(refusalOf(documentWith(`${pointer}/x-specloom-name`, "n"))).toMatchObject({
      code: "E_EXTENSION",
      pointer: `${pointer}/x-specloom-name`,
      message: "nothing reads x-specloom-name here",
      fix: "put it on a server, response, or remove it",
    });
  },
);

describe("passes", () => {
  test.each([
    ["/servers/0", NAME],
    ["/paths/~1x/get/responses/200", NAME],
    ["/components/responses/R", NAME],
    ["/components/schemas/S/properties", { "x-specloom-nmae": {} }],
    ["/components/schemas", { "x-specloom-nmae": {} }],
    ["/components/schemas/S/default", NAME],
    ["/components/schemas/S/const", NAME],
    ["/components/schemas/S/enum/0", NAME],
    ["/components/schemas/S/examples/0", NAME],
    ["/paths/~1x/get/requestBody/content/a~1b/example", NAME],
    ["/paths/~1x/get/requestBody/content/a~1b/examples/e/value", NAME],
    ["/security/0", { "x-specloom-nmae": [] }],
    ["", { "x-other": NAME }],
  ])("at %j, %j", (pointer, value) => {
    expect(() => lowerText(documentWith(pointer, value))).not.toThrow();
  });
});

test("what a known extension holds is its reader's to check", () => {
  const names = { "x-specloom-nmae": "a/b" };
  expect(refusalOf(JSON.stringify({ "x-specloom-media-types": { default: "x", names } })).pointer).toBe(
    "/x-specloom-media-types",
  );
  expect(
    modelOf(JSON.stringify({ "x-specloom-media-types": { default: "x", names: { x: "a/b" } } })).api.mediaTypes
      ?.default,
  ).toBe("x");
});
