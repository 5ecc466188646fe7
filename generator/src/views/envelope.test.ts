import { expect, test } from "vitest";
import { clientEnvelopeView, hasEnvelope } from "./envelope.ts";
import { contextOf } from "./testing/context-of.ts";

const context = contextOf(`
paths:
  /x:
    get:
      operationId: getX
      responses:
        200: { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Answer" } } } }
        400: { description: no, content: { application/json: { schema: { properties: { errors: {} } } } } }
components:
  schemas:
    Answer: { type: object, properties: { data: { type: string } } }
`);

test("looks for the member in successes, through references", () => {
  expect(hasEnvelope(context, "data")).toBe(true);
  expect(hasEnvelope(context, "errors")).toBe(false);
  expect(hasEnvelope(context, "constructor")).toBe(false);
});

test("is a file where it is configured, the name a literal", () => {
  expect(clientEnvelopeView(context)).toBeUndefined();
  expect(clientEnvelopeView({ ...context, envelope: 'a"b' })).toMatchObject({ member: '"a\\"b"' });
});
