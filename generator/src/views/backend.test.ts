import ts from "typescript";
import { expect, test } from "vitest";
import { render } from "../render.ts";
import { HORRORS, unsafeIn } from "../testing/horrors.ts";
import { backendView } from "./backend.ts";
import { contextOf } from "./testing/context-of.ts";

const SCHEMAS = `
components:
  schemas:
    Lamp: { type: object, required: [id, name], properties: { id: { type: string }, name: { type: string } } }
    Bulb: { type: object, required: [id], properties: { id: { type: integer } } }`;

const LAMPS = `paths:
  /lamps:
    get:
      operationId: listLamps
      x-specloom-pagination: { cursor: after, count: X-Count, next: /next, items: /lamps }
      parameters: [{ name: after, in: query, schema: { type: string } }, { name: X-Count, in: header, schema: { default: 9 } }]
      responses:
        "200":
          content:
            application/json:
              schema: { required: [next], properties: { next: { type: string }, lamps: { type: array, items: { $ref: "#/components/schemas/Lamp" } } } }
              example: { lamps: [{ id: __proto__, name: "*/ \`\${x}\` </script>" }] }
  /lamps/{id}:
    get: { operationId: getLamp, responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/Lamp" } } } } } }
    delete: { operationId: dropLamp, responses: { "204": {} } }`;

const BULBS = `
  /lamps/{id}/bulbs:
    get:
      operationId: listBulbs
      x-specloom-backend: { action: list, collection: bulbs }
      responses: { "200": { content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Bulb" } } } } } }`;

function textOf(document: string): string | undefined {
  const view = backendView(contextOf(document));
  return view && render("msw/backend.ts.hbs", view);
}

test("is the table, as the runtime reads it, with the types of what is kept", () => {
  const text = textOf(
    `x-specloom-collections: { bulbs: { key: id, schema: Bulb, parent: lamps } }\n${LAMPS}${BULBS}${SCHEMAS}`,
  );
  expect(text).toMatchSnapshot();
});

test("nothing nested, nothing said of it", () => {
  expect(textOf(LAMPS + SCHEMAS)).toMatch(/^export type \w+NestedCollections = object;$/m);
});

/** A document in which everything that the view prints is, or holds, a text. */
function hostile(text: string): string {
  const escaped = text.replaceAll("~", "~0").replaceAll("/", "~1");
  const component = { $ref: `#/components/schemas/S${escaped}` };
  const json = (schema: object, example?: unknown): object => ({
    content: { "application/json": { schema, example } },
  });
  const within = (schema: object): object => ({ type: "object", properties: { [`data${text}`]: schema } });
  const id = `key${text}Id`;
  const list = { type: "array", items: component };
  const example = { [`data${text}`]: [{ [id]: text, [`key${text}Name`]: text }] };
  return JSON.stringify({
    info: { title: text },
    paths: {
      [`/x${text}x`]: { get: { operationId: `list${text}`, responses: { 200: json(within(list), example) } } },
      [`/x${text}x/{${id}}`]: {
        get: { operationId: `get${text}`, responses: { 200: json(within(component)) } },
        delete: { operationId: `delete${text}`, responses: { 200: json({}, { [text]: text }) } },
      },
    },
    components: {
      schemas: {
        [`S${text}`]: {
          required: [id, `key${text}Name`],
          properties: { [id]: { type: "string" }, [`key${text}Name`]: { type: "string" } },
        },
      },
    },
  });
}

test.each(HORRORS.filter((text) => !/[/{}]/.test(text)))("%j stays text", (text) => {
  const view = backendView(contextOf(hostile(text)));
  const printed = view === undefined ? "" : render("msw/backend.ts.hbs", view);
  expect(printed).toContain('action: "list"');
  expect(unsafeIn(printed)).toEqual([]);
  const { diagnostics = [] } = ts.transpileModule(printed, { reportDiagnostics: true });
  expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
});

test("no table where nothing is kept", () => {
  expect(textOf(`paths: {}${SCHEMAS}`)).toBeUndefined();
});
