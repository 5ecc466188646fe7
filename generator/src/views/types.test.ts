import { describe, expect, test } from "vitest";
import { indented } from "../lower/testing/lower-text.ts";
import { render } from "../render.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";
import { inputIsOptional, typesEventsView, typesIndexView, typesOperationView, typesSchemasView } from "./types.ts";

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

test("where there is a choice, the output follows what is asked for", () => {
  const media = (type: string, schema: string): string =>
    `${type}: { schema: { $ref: "#/components/schemas/${schema}" } }`;
  const text = moduleOf(
    `operationId: x\nresponses: { "200": { content: { ${media("application/json", "A")}, ${media("application/x-ndjson", "A")}, text/csv: {} } }, "202": { content: { ${media("application/json", "b-c")} } } }`,
  );
  expect(text).toContain(
    "export interface XInput<Accept extends keyof XOutputs = keyof XOutputs> {\n  /** What to ask for; `application/json` where absent. */\n  readonly accept?: Accept | undefined;\n}\n",
  );
  expect(text).toContain(
    'export interface XOutputs {\n  readonly "application/json": A | BC;\n  readonly "application/x-ndjson": AsyncIterable<A> | BC;\n  readonly "text/csv": string | BC;\n}\n',
  );
  expect(text).toContain(
    'export type XOutput<Accept extends keyof XOutputs = "application/json"> = XOutputs[Accept];\n',
  );
});

test("events are what the package says they are; a failure comes whole", () => {
  const stream = '{ content: { text/event-stream: { schema: { $ref: "#/components/schemas/A" } } } }';
  const operation = `operationId: x\nresponses: { "200": ${stream}, default: ${stream} }`;
  expect(moduleOf(operation)).toContain('import type { ServerSentEvent } from "../events.js";');
  expect(moduleOf(operation)).toContain("export type XOutput = AsyncIterable<ServerSentEvent<A>>;");
  expect(moduleOf(operation)).toContain("export type XError = string;");
  const context = contextOf(`paths:\n  /x:\n    post:\n${indented(operation, 6)}\n${REST}`);
  expect(typesEventsView(context)).toBeDefined();
  expect(render("types/index.ts.hbs", typesIndexView(context))).toContain(
    'export type { ServerSentEvent } from "./events.js";',
  );
  expect(typesEventsView(contextOf("paths: { /x: { get: {} } }"))).toBeUndefined();
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
