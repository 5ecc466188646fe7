import { describe, expect, test } from "vitest";
import { Uses } from "../print/uses.ts";
import { queryStyleCode, styleCode } from "./style.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";

/** What writes the only parameter of a document, and what is imported for it. */
function styleOf(parameter: string, schemas = "{}"): { readonly style: string; readonly imports: string } {
  const context = contextOf(
    `paths: { /x: { get: { parameters: [{ name: p, ${parameter} }] } } }\ncomponents: { schemas: ${schemas} }`,
  );
  const [only, ...more] = onlyOperation(context).parameters;
  if (only === undefined || more.length > 0) throw new Error("the operation has not one parameter");
  const uses = new Uses();
  const style = styleCode(context.model, only, uses);
  return { style, imports: uses.statements() };
}

const inPath = (schema: string, rest = "", schemas?: string): string =>
  styleOf(`in: path, schema: ${schema}${rest}`, schemas).style;

describe("a path parameter that is a single value needs no lists and objects", () => {
  test.each([
    ["{ type: string }", "simpleText"],
    ["{ type: integer }", "simpleText"],
    ["{ type: [string, number, boolean, 'null'] }", "simpleText"],
    ["{ type: array }", "simple"],
    ["{ type: object }", "simple"],
    ["{ type: [string, array] }", "simple"],
    ["{ type: string }, explode: true", "simpleText"],
    ["{ type: array }, explode: true", "simpleExploded"],
    ["{}", "simple"],
    ["{ $ref: '#/components/schemas/Id' }", "simpleText"],
    ["{ $ref: '#/components/schemas/Ids' }", "simple"],
  ])("%s: %s", (schema, style) => {
    expect(inPath(schema, "", "{ Id: { type: string }, Ids: { type: array, items: { type: string } } }")).toBe(style);
  });

  test("in any other style, the style is what is stated", () => {
    expect(inPath("{ type: string }", ", style: label")).toBe("label");
    expect(inPath("{ type: string }", ", style: matrix, explode: true")).toBe("matrixExploded");
  });
});

describe("the bounds of a text in a path", () => {
  test.each([
    ["{ type: string, minLength: 2 }", "simpleText, 2"],
    ["{ type: string, maxLength: 9 }", "simpleText, 1, 9"],
    ["{ type: string, minLength: 2, maxLength: 9 }", "simpleText, 2, 9"],
    ["{ type: [string, 'null'], maxLength: 9 }", "simpleText, 1, 9"],
    ["{ type: [string, integer], maxLength: 9 }", "simpleText"],
    ["{ $ref: '#/components/schemas/Id' }", "simpleText, 2, 9"],
  ])("%s: %s", (schema, style) => {
    expect(inPath(schema, "", "{ Id: { type: string, minLength: 2, maxLength: 9 } }")).toBe(style);
  });

  test.each(["{ type: string }", "{ type: string, minLength: 0 }", "{ type: string, minLength: 1 }"])(
    "say nothing that a path does not say anyhow: %s",
    (schema) => {
      expect(inPath(schema)).toBe("simpleText");
    },
  );

  test("are those of texts only", () => {
    expect(inPath("{ type: integer, minLength: 2 }")).toBe("simpleText");
    expect(inPath("{ type: array, maxLength: 9 }")).toBe("simple");
    expect(styleOf("in: path, content: { application/json: { schema: { type: string, maxLength: 9 } } }").style).toBe(
      "pathJson",
    );
  });

  test("go with the style that is stated", () => {
    expect(inPath("{ type: string, maxLength: 9 }", ", style: label")).toBe("sized(label, 1, 9)");
  });

  test("are checked in paths only", () => {
    expect(styleOf("in: query, schema: { type: string, minLength: 2 }").style).toBe("form");
    expect(styleOf("in: header, schema: { type: string, minLength: 2 }").style).toBe("header");
  });
});

test("what is not used is not imported", () => {
  expect(styleOf("in: path, schema: { type: string, maxLength: 9 }").imports).toBe(
    'import { simpleText } from "@specloom/runtime/client";\n',
  );
  expect(styleOf("in: path, schema: { type: array }").imports).toBe(
    'import { simple } from "@specloom/runtime/client";\n',
  );
  expect(styleOf("in: query, allowReserved: true").imports).toBe(
    'import { form, reserved } from "@specloom/runtime/client";\n',
  );
});

test("what a form writes like a query is the same function", () => {
  const style = { style: "pipeDelimited", explode: false, allowReserved: false } as const;
  expect(queryStyleCode(style, new Uses())).toBe("pipeDelimited");
  expect(queryStyleCode({ ...style, explode: true }, new Uses())).toBe("form");
  expect(queryStyleCode({ ...style, allowReserved: true }, new Uses())).toBe("reserved(pipeDelimited)");
});
