import { describe, expect, test } from "vitest";
import { indented } from "../lower/testing/lower-text.ts";
import { render } from "../render.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";
import { inputIsOptional, typesIndexView, typesOperationView, typesSchemasView } from "./types.ts";

const REST = "components: { schemas: { A: { description: An a. }, b-c: {} } }";

function moduleOf(operation: string): string {
  const context = contextOf(`paths:\n  /x:\n    post:\n${indented(operation, 6)}\n${REST}`);
  return render("types/operations/operation.ts.hbs", typesOperationView(context, onlyOperation(context)));
}

const content = (schema: string): string => `{ content: { application/json: { schema: ${schema} } } }`;

describe("the input", () => {
  test("is grouped by place; a group is needed where one of its members is", () => {
    const text = moduleOf(
      "parameters: [{ name: a-b, in: query, required: true, schema: { $ref: '#/components/schemas/A' } }, { name: c, in: query }, { name: X-D, in: header, deprecated: true }]",
    );
    expect(text).toContain(
      '  readonly query: {\n    readonly "a-b": A;\n    readonly c?: unknown | undefined;\n  };\n',
    );
    expect(text).toContain(
      '  readonly headers?: {\n    /** @deprecated */\n    readonly "X-D"?: unknown | undefined;\n  } | undefined;\n',
    );
  });

  test("has a body, of bytes in whatever form they are at hand", () => {
    expect(moduleOf(`requestBody: ${content("{ $ref: '#/components/schemas/A' }")}`)).toContain(
      "  readonly body?: A | undefined;\n",
    );
    expect(moduleOf("requestBody: { required: true, content: { image/png: {} } }")).toContain(
      "  readonly body: Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;\n",
    );
  });

  test("may be nothing", () => {
    expect(moduleOf("operationId: x")).toContain("export type XInput = Readonly<Record<string, never>>;");
  });

  test.each([
    ["operationId: x", true],
    ["parameters: [{ name: a, in: query }]", true],
    ["parameters: [{ name: a, in: query, required: true }]", false],
    [`requestBody: ${content("{}")}`, true],
    ["requestBody: { required: true, content: { a/b: {} } }", false],
  ])("of { %s } may be left out: %s", (operation, optional) => {
    expect(inputIsOptional(onlyOperation(contextOf(`paths:\n  /x:\n    post:\n${indented(operation, 6)}`)))).toBe(
      optional,
    );
  });
});

test("output and error are the bodies of what is documented", () => {
  const reply = (name: string): string => content(`{ $ref: "#/components/schemas/${name}" }`);
  const text = moduleOf(`responses: { "200": ${reply("A")}, "201": ${reply("A")}, "204": {}, "404": ${reply("b-c")} }`);
  expect(text).toContain("export type XOutput = A | undefined;".replace("X", "PostX"));
  expect(text).toContain("export type PostXError = BC;");
  expect(text).toContain('import type { A, BC } from "../schemas.js";');
  const bare = moduleOf("operationId: x");
  expect(bare).toContain("export type XOutput = unknown;");
  expect(bare).toContain("export type XError = unknown;");
});

test("an anonymous schema is found from its operation on", () => {
  const text = moduleOf(`requestBody: ${content("{ type: object }")}\noperationId: x`);
  expect(text).toContain(
    'readonly body?: NonNullable<operations["x"]["requestBody"]>["content"]["application/json"] | undefined;',
  );
});

test("schemas have their names, and the index lists everything", () => {
  const context = contextOf(`paths: { /x: { get: {} } }\n${REST}`);
  expect(render("types/schemas.ts.hbs", typesSchemasView(context))).toContain(
    '/** An a. */\nexport type A = components["schemas"]["A"];\n\nexport type BC = components["schemas"]["b-c"];\n',
  );
  expect(render("types/index.ts.hbs", typesIndexView(context))).toContain(
    'export type {\n  A,\n  BC,\n} from "./schemas.js";\nexport type { GetXError, GetXInput, GetXOutput } from "./operations/get-x.js";\n',
  );
  expect(render("types/schemas.ts.hbs", typesSchemasView(contextOf("paths: {}")))).toContain("\nexport {};\n");
});
