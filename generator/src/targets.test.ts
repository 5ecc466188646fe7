import * as fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { TARGETS } from "./config.ts";
import { lower } from "./lower/lower.ts";
import { type Rendered, renderTarget } from "./targets.ts";
import { HORRORS, anyText, unsafeIn } from "./testing/horrors.ts";
import { contextFor } from "./views/testing/context-of.ts";

/** A document that says `text` wherever a document says anything, and uses whatever views can print. */
function documentOf(text: string): Parameters<typeof lower>[0] {
  const schema = {
    type: "object",
    title: text,
    description: text,
    required: [`p${text}`],
    properties: {
      [`p${text}`]: { type: "string", enum: [text, `${text}x`], default: text },
      [`list${text}`]: { type: "array", items: { type: "string" } },
    },
  };
  const ref = { $ref: `#/components/schemas/${`S${text}`.replaceAll("~", "~0").replaceAll("/", "~1")}` };
  const content = {
    [`application/-${text}json`]: { schema: ref, examples: { [text]: { summary: text, value: { [text]: text } } } },
    "application/json": { schema: { type: "object", properties: { [`list${text}`]: { type: "array", items: {} } } } },
  };
  const forms = {
    "multipart/form-data": {
      schema: ref,
      encoding: { [`p${text}`]: { contentType: text, headers: { [text]: {} } }, [text]: { style: "form" } },
    },
    [`image/-${text}`]: { schema: { type: "string", format: "binary" } },
    "image/*": {},
  };
  const parameters = ["path", "query", "header", "cookie"].flatMap((place) => [
    {
      name: `${place}${text}`,
      in: place,
      required: true,
      description: text,
      deprecated: true,
      schema: { type: "string", default: text },
    },
    { name: `json${place}${text}`, in: place, content: { "application/json": { schema: {} } } },
  ]);
  const styles = {
    query: ["deepObject", "spaceDelimited", "pipeDelimited", "form"],
    path: ["label", "matrix", "simple"],
    header: ["simple"],
    cookie: ["form"],
  };
  const styled = Object.entries(styles).flatMap(([place, list]) =>
    list.flatMap((style) =>
      [true, false].map((explode) => ({
        name: `${style}${explode}${text}`,
        in: place,
        style,
        explode,
        allowReserved: explode,
        schema: {},
      })),
    ),
  );
  const reply = { description: text, headers: { [`X-${text}`]: { description: text, example: text } }, content };
  const operation = (method: string): object => ({
    operationId: `${method}${text}`,
    summary: text,
    description: text,
    deprecated: true,
    parameters: [
      { name: text, in: "path", required: true, schema: { type: "string", examples: [text] } },
      ...parameters,
      ...styled,
    ],
    ...(method === "post" && { requestBody: { required: true, description: text, content: { ...content, ...forms } } }),
    responses: {
      200: { ...reply, content: { ...content, "text/event-stream": { schema: ref }, [`text/-${text}`]: {} } },
      204: { description: text },
      "3XX": { description: text, content: { "image/png": {} } },
      "4XX": reply,
      "5XX": { description: text, content: { "text/plain": {} } },
      default: reply,
    },
    security: [{ [`bearer${text}`]: [], [`key${text}`]: [] }],
    "x-specloom-pagination": {
      cursor: `query${text}`,
      next: `/list${text.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      items: `/list${text.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    },
  });
  return {
    openapi: "3.1.0",
    info: { title: text, version: text, description: text },
    servers: [
      {
        url: `${text}{v${text}}`,
        description: text,
        "x-specloom-name": "first",
        variables: { [`v${text}`]: { default: text, enum: [text, `${text}x`], description: text } },
      },
    ],
    paths: { [`/${text}/{${text}}`]: { get: operation("get"), post: operation("post") } },
    components: {
      schemas: { [`S${text}`]: schema },
      securitySchemes: {
        [`bearer${text}`]: { type: "http", scheme: "bearer" },
        [`key${text}`]: { type: "apiKey", in: "header", name: text },
      },
    },
  };
}

function modulesOf(text: string): Rendered[] {
  const { model } = lower(documentOf(text), () => undefined);
  return TARGETS.flatMap((target) =>
    renderTarget(target, contextFor(model)).map(({ path, text }) => ({ path: `${target}/${path}`, text })),
  );
}

/** The kinds of a module's statements and the names of its JSDoc tags; throws where it does not parse. */
function outlineOf({ path, text }: Rendered): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  // The compiler keeps what went wrong here, though not in its public types.
  const { parseDiagnostics } = file as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] };
  const [first] = parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  if (first !== undefined) throw new Error(`${path}: ${first}\n${text}`);
  const tags: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const doc of ts.getJSDocCommentsAndTags(node))
      if (ts.isJSDoc(doc)) tags.push(...(doc.tags ?? []).map(({ tagName }) => tagName.text));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...file.statements.map(({ kind }) => ts.SyntaxKind[kind]), ...tags];
}

const PLAIN = modulesOf("plain").map(outlineOf);

function holds(text: string): void {
  const modules = modulesOf(text);
  expect(modules.map(outlineOf)).toEqual(PLAIN);
  for (const module of modules) {
    expect(unsafeIn(module.text)).toEqual([]);
    expect(module.path).toMatch(
      /^[a-z-]+\/src\/generated\/((operations|lite|pages|schemas|validators|options|infinite-options|hooks|infinite-hooks|composables|infinite-composables)\/)?[a-z0-9-]{1,80}\.ts$/,
    );
    expect(module.text.endsWith("\n")).toBe(true);
  }
}

test("a component schema has a module where a target uses it: a mock needs none of a body with examples", () => {
  const body = (name: string, example: object) => ({
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` }, ...example } },
  });
  const responses = { 200: body("Made", {}), 404: body("Shown", { example: {} }) };
  const document = {
    openapi: "3.1.0",
    info: { title: "x", version: "1" },
    servers: [{ url: "https://api.example.com" }],
    paths: { "/x": { get: { operationId: "getX", responses } } },
    components: {
      schemas: {
        Made: { type: "object", properties: { part: { $ref: "#/components/schemas/Part" } } },
        Part: { type: "string" },
        Shown: { type: "object" },
      },
    },
  };
  const { model } = lower(document, () => undefined);
  const schemasOf = (target: "client" | "msw"): string[] =>
    renderTarget(target, contextFor(model)).flatMap(({ path }) => /\/schemas\/(.*)\.ts$/.exec(path)?.[1] ?? []);
  expect(schemasOf("msw")).toEqual(["made", "part"]);
  expect(schemasOf("client")).toEqual(["made", "part", "shown"]);
});

test("the document uses every module of every target", () => {
  expect(modulesOf("plain").map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      "client/src/generated/security.ts",
      "client/src/generated/servers.ts",
      "msw/src/generated/handlers.ts",
      "react-query/src/generated/keys.ts",
      "types/src/generated/schemas.ts",
    ]),
  );
  expect(PLAIN.flat().length).toBeGreaterThan(80);
});

test.each(HORRORS)("a document full of %j becomes the same statements and tags as any other", holds);

test("so does one full of any text", () => {
  fc.assert(fc.property(anyText(), holds), { numRuns: 30 });
});

describe("names that modules import", () => {
  /** Everything that the rendered modules import from elsewhere than the packages of the API. */
  const imported = [
    ...new Set(
      modulesOf("plain")
        .flatMap(({ text }) => [
          ...text.matchAll(/^import (?:type )?\{([^}]*)\} from "(?:@specloom|@tanstack|vue)[^"]*";$/gm),
        ])
        .flatMap(([, list = ""]) => list.split(",").map((name) => name.replace(/\btype\b|\w+ as /g, "").trim()))
        .filter(Boolean),
    ),
  ];

  test.each(imported)("%s is taken from neither a schema nor an operation", (name) => {
    const document = {
      openapi: "3.1.0",
      info: {},
      paths: { "/x": { get: { operationId: name, responses: {} } } },
      components: { schemas: { [name]: {} } },
    };
    const { names } = contextFor(lower(document, () => undefined).model);
    expect([...names.schemas.values(), names.operations.get(name)?.call]).not.toContain(name);
  });
});
