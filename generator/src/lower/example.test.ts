import { describe, expect, test } from "vitest";
import type { Example } from "../model.ts";
import { operationOf, operationText, refusalOf } from "./testing/lower-text.ts";

const REST =
  "components: { examples: { E: { summary: Shared., value: 7 } }, schemas: { S: { examples: [8, 9] }, T: true } }";
const text = (media: string, owner = ""): string => `requestBody: { ${owner} content: { application/json: ${media} } }`;
const examplesOf = (media: string, owner?: string): readonly Example[] =>
  operationOf(text(media, owner), REST).body?.media[0]?.examples ?? [];
const names = (examples: readonly Example[]): string[] => examples.map(({ name }) => name);

test("named ones, through references; those elsewhere are not fetched", () => {
  expect(
    examplesOf(
      '{ examples: { a: { value: null }, b: { $ref: "#/components/examples/E" }, c: { externalValue: "https://example.com" } } }',
    ),
  ).toEqual([
    { name: "a", summary: "", value: null },
    { name: "b", summary: "Shared.", value: 7 },
  ]);
});

test("the one of the media type, else the first of its schema", () => {
  expect(examplesOf("{ example: 0, schema: { examples: [1] } }")).toEqual([{ name: "default", summary: "", value: 0 }]);
  expect(examplesOf('{ schema: { $ref: "#/components/schemas/S" } }').map(({ value }) => value)).toEqual([8]);
  expect(examplesOf('{ schema: { $ref: "#/components/schemas/T" } }')).toEqual([]);
  expect(examplesOf("{ schema: { examples: [] } }")).toEqual([]);
});

describe("the default one comes first", () => {
  const abc = "examples: { a: { value: 1 }, b: { value: 2 }, default: { value: 3 } }";

  test("the one called default, else the first by name", () => {
    expect(names(examplesOf(`{ ${abc} }`))).toEqual(["default", "a", "b"]);
    expect(names(examplesOf("{ examples: { a: { value: 1 }, b: { value: 2 } } }"))).toEqual(["a", "b"]);
  });

  test("the one that is named here, else the one that is named around", () => {
    expect(names(examplesOf(`{ x-specloom-default-example: b, ${abc} }`))).toEqual(["b", "a", "default"]);
    expect(names(examplesOf(`{ ${abc} }`, "x-specloom-default-example: a,"))).toEqual(["a", "b", "default"]);
    expect(names(examplesOf(`{ x-specloom-default-example: b, ${abc} }`, "x-specloom-default-example: a,"))).toEqual([
      "b",
      "a",
      "default",
    ]);
  });

  test.each(["c", "7", "[a]", "null", "''"])("%s, which names none, is refused", (value) => {
    const refusal = { code: "E_EXTENSION", fix: "write it as the name of an example: a, b, default" };
    const media = "/paths/~1x/get/requestBody/content/application~1json";
    expect(refusalOf(operationText(text(`{ x-specloom-default-example: ${value}, ${abc} }`)))).toMatchObject({
      ...refusal,
      pointer: `${media}/x-specloom-default-example`,
    });
    expect(refusalOf(operationText(text(`{ ${abc} }`, `x-specloom-default-example: ${value},`))).pointer).toBe(
      "/paths/~1x/get/requestBody/x-specloom-default-example",
    );
    expect(refusalOf(operationText(text("{ x-specloom-default-example: a }"))).fix).toBe(
      "write it as nothing at all: there is no example to name",
    );
  });
});
