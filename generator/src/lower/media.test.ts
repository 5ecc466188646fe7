import { describe, expect, test } from "vitest";
import type { Media } from "../model.ts";
import { formatOf } from "./media.ts";
import { operationOf } from "./testing/lower-text.ts";

test.each([
  ["application/json", "json"],
  ["application/json; charset=utf-8", "json"],
  ["Application/JSON", "json"],
  ["application/vnd.acme.v1+json", "json"],
  ["text/json", "json"],
  ["*/*", "json"],
  ["application/*", "json"],
  ["application/x-www-form-urlencoded", "form"],
  ["multipart/form-data; boundary=x", "multipart"],
  ["text/plain", "text"],
  ["text/*", "text"],
  ["application/xml", "text"],
  ["image/svg+xml", "text"],
  ["application/x-ndjson", "lines"],
  ["application/jsonl; charset=utf-8", "lines"],
  ["application/json-seq", "sequence"],
  ["application/geo+json-seq", "sequence"],
  ["text/event-stream", "events"],
  ["application/jsonp", "binary"],
  ["application/octet-stream", "binary"],
  ["image/png", "binary"],
  ["multipart/mixed", "binary"],
  ["", "binary"],
])("%j carries %s", (type, format) => {
  expect(formatOf(type)).toBe(format);
});

const REST = "components: { schemas: { A: {}, L: { type: array, items: {} }, T: { type: string } } }";

function mediaOf(way: "request" | "response", content: string): Media | undefined {
  const members = way === "request" ? `requestBody: ${content}` : `responses: { "200": ${content} }`;
  const { body, replies } = operationOf(members, REST);
  return (way === "request" ? body : replies[0])?.media[0];
}

describe("what comes piece by piece", () => {
  const of = (type: string, schema: string): Media["typePath"] | undefined =>
    mediaOf("response", `{ content: { ${type}: { schema: ${schema} } } }`)?.typePath;
  const A = { kind: "schema", name: "A" };

  test("is of what its schema says of one piece", () => {
    expect(of("application/x-ndjson", '{ $ref: "#/components/schemas/A" }')).toEqual({ kind: "values", item: A });
    expect(of("text/event-stream", '{ $ref: "#/components/schemas/A" }')).toEqual({ kind: "events", data: A });
    expect(of("application/json-seq", "{ type: object }")).toMatchObject({ kind: "values", item: { kind: "path" } });
  });

  test("of a list, of its items", () => {
    expect(of("application/jsonl", '{ $ref: "#/components/schemas/L" }')).toEqual({
      kind: "values",
      item: { kind: "item", list: { kind: "schema", name: "L" } },
    });
    // Null has no items.
    expect(of("application/jsonl", '{ type: [array, "null"], items: {} }')).toMatchObject({ item: { kind: "path" } });
  });

  test("of text, of anything: that says nothing of the JSON in it", () => {
    expect(of("application/jsonl", '{ $ref: "#/components/schemas/T" }')).toEqual({
      kind: "values",
      item: { kind: "unknown" },
    });
    expect(of("text/event-stream", "{ type: string }")).toEqual({ kind: "events", data: { kind: "unknown" } });
  });

  test("without a schema, of anything; and a request is sent whole", () => {
    expect(mediaOf("response", "{ content: { application/jsonl: {} } }")?.typePath).toMatchObject({
      item: { kind: "unknown" },
    });
    expect(mediaOf("request", "{ content: { application/jsonl: { schema: {} } } }")).toMatchObject({
      format: "text",
      typePath: { kind: "text" },
    });
  });
});

test.each([
  ["*/*", "{ type: string, format: binary }", "binary"],
  ["application/*", "{ type: string, format: binary }", "binary"],
  ["*/*", "{ type: object }", "json"],
  ["application/json", "{ type: string, format: binary }", "json"],
])("%s with the schema %s carries %s", (type, schema, format) => {
  expect(mediaOf("request", `{ content: { "${type}": { schema: ${schema} } } }`)?.format).toBe(format);
});
