import { describe, expect, test } from "vitest";
import { operationOf, operationText, refusalOf } from "./testing/lower-text.ts";

const body =
  "content: { application/json: { schema: { type: object, properties: { errors: { type: array, items: { $ref: '#/components/schemas/E' } }, ms: { type: integer } } } } }";
const components =
  "components: { schemas: { E: { allOf: [{ type: object, properties: { field: { type: [string, 'null'] } } }], if: {}, then: { properties: { data: { properties: { wait: { type: number } } } } }, properties: { any: {} } } } }";
const reply = (rest: string): string => `responses: { "422": { ${body}, ${rest} } }`;

const fieldsOf = (rest: string): unknown =>
  operationOf(reply(rest), components).replies.map(({ fields }) => Object.fromEntries(fields))[0];

describe("facts of a reply", () => {
  test("are found through references, allOf, lists and conditions, with their types", () => {
    expect(
      fieldsOf("x-specloom-fields: { wait: /errors/0/data/wait, field: /errors/0/field, any: /errors/0/any }"),
    ).toEqual({
      any: { pointer: "/errors/0/any", types: [] },
      field: { pointer: "/errors/0/field", types: ["null", "string"] },
      wait: { pointer: "/errors/0/data/wait", types: ["number"] },
    });
  });

  test("are none where nothing says so", () => {
    expect(fieldsOf("description: x")).toEqual({});
  });

  test("how long to wait is one, where the body documents it", () => {
    expect(fieldsOf("x-specloom-retry-after: { pointer: /ms, unit: ms }")).toEqual({
      ms: { pointer: "/ms", types: ["integer"] },
    });
    expect(fieldsOf("x-specloom-retry-after: { pointer: /seconds, unit: s }")).toEqual({});
  });

  test.each([
    ["{ field: /errors/0/feild }", "/field", 'nothing is documented at "/errors/0/feild"'],
    ["{ field: /errors/x/field }", "/field", 'nothing is documented at "/errors/x/field"'],
    ["{ field: errors }", "", "x-specloom-fields does not have the shape that Specloom reads"],
    ["{ Field: /errors }", "", "x-specloom-fields does not have the shape that Specloom reads"],
    ["{}", "", "x-specloom-fields does not have the shape that Specloom reads"],
    ["text", "", "x-specloom-fields does not have the shape that Specloom reads"],
  ])("%s is refused", (fields, below, message) => {
    expect(refusalOf(operationText(reply(`x-specloom-fields: ${fields}`), components))).toMatchObject({
      code: "E_EXTENSION",
      pointer: `/paths/~1x/get/responses/422/x-specloom-fields${below}`,
      message,
    });
  });
});
