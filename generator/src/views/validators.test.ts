import { expect, test } from "vitest";
import { indented } from "../lower/testing/lower-text.ts";
import { render } from "../render.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";
import { schemaModuleView, validatorView, validatorsIndexView } from "./validators.ts";

/** The members of the only operation's validator. */
function textOf(operation: string, top = ""): string {
  const context = contextOf(`${top}paths:\n  /x:\n    post:\n      operationId: addX\n${indented(operation, 6)}`);
  return render("client/validators/validator.ts.hbs", validatorView(context, onlyOperation(context)));
}

test("parameters go by place and wire name", () => {
  const parameters =
    "parameters: [{ name: a-b, in: query, required: true, schema: { type: integer } }, { name: X-Y, in: header, schema: true }]\nresponses: {}";
  expect(textOf(parameters)).toContain(
    'parameters: {\n    query: { "a-b": { required: true, schema: { type: "integer" } } },\n    headers: { "X-Y": { required: false, schema: true } },\n  },',
  );
});

test.each([
  [
    "one schema for all media types",
    "{ application/json: { schema: { type: object } }, application/x+json: { schema: { type: object } } }",
    '"200": { schema: { type: "object" } }',
  ],
  [
    "each media type's where they differ",
    "{ application/json: { schema: { type: object } }, 'Application/X+json; v=1': { schema: { type: array } } }",
    '"application/x+json": { type: "array" }',
  ],
  [
    "the JSON alone where there is other",
    "{ application/json: { schema: { type: object } }, text/plain: { schema: { type: string } } }",
    '"200": { types: { "application/json": { type: "object" } } }',
  ],
  ["nothing where nothing is asked", "{ application/json: { schema: {} } }", "replies: {}"],
  ["nothing of text", "{ text/plain: { schema: { type: string } } }", "replies: {}"],
])("a reply has %s", (_, content, expected) => {
  expect(textOf(`responses: { "200": { content: ${content} } }`)).toContain(expected);
});

test("replies go by status, range and default", () => {
  const body = "{ content: { application/json: { schema: { type: object } } } }";
  expect(textOf(`responses: { "200": ${body}, 4XX: ${body}, default: ${body}, "204": { description: D } }`)).toMatch(
    /"200": .*\n\s+"4XX": .*\n\s+default: .*\n\s+\},\n/,
  );
});

test("bodies of fields are checked, parts are not", () => {
  expect(
    textOf(
      "requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: object } } } }\nresponses: {}",
    ),
  ).toContain('body: { required: true, schema: { type: "object" } }');
  expect(
    textOf("requestBody: { content: { multipart/form-data: { schema: { type: object } } } }\nresponses: {}"),
  ).toContain("body: { required: false },");
});

test("a module per schema, and an entry with every validator", () => {
  const context = contextOf(
    'paths: { /x: { get: { operationId: b, responses: {} } }, /y: { get: { operationId: a, responses: {} } } }\ncomponents: { schemas: { PetSchema: { type: string, description: A pet. }, S: { $ref: "#/components/schemas/PetSchema" } } }',
  );
  expect(render("client/schemas/schema.ts.hbs", schemaModuleView(context, "PetSchema"))).toContain(
    '/** A pet. */\nexport const petSchema: SchemaData = { type: "string" };\n',
  );
  expect(render("client/schemas/schema.ts.hbs", schemaModuleView(context, "S"))).toContain(
    'import { petSchema } from "./pet-schema.js";\n',
  );
  expect(render("client/validators.ts.hbs", validatorsIndexView(context))).toContain(
    "= [\n  aValidator,\n  bValidator,\n];",
  );
});

test("a request of several schemas says which is the usual one, by what callers name", () => {
  const content =
    '{ application/x-www-form-urlencoded: { schema: { type: object } }, "*/*": { schema: { type: array } }, text/plain: {} }';
  expect(textOf(`requestBody: { content: ${content} }\nresponses: {}`).replace(/\s+/g, " ")).toContain(
    'body: { required: false, type: "application/json", types: { "application/x-www-form-urlencoded": { type: "object" }, "application/json": { type: "array" }, }, },',
  );
});
