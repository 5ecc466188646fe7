import { describe, expect, test } from "vitest";
import { logEntry } from "./log-entry.ts";
import { logJson, logText } from "./log-text.ts";
import { incoming } from "./testing/incoming.ts";
import { OPERATIONS } from "./testing/operations.ts";

const [operation] = OPERATIONS;
const response = Response.json({}, { status: 422, headers: { "content-type": "application/json;charset=utf-8" } });
const received = "s3cret";
const report = (kind: "mismatch" | "liberal", field: string, place = "query") => ({
  kind,
  operation: "listLamps",
  method: "GET",
  path: "/lamps",
  entries: [{ place, field, expected: "must be at most 200", received }],
  text: received,
});
const reports = [report("mismatch", "page.count"), report("mismatch", "body", "body"), report("liberal", "tags")];
const request = incoming("GET", "/v1/lamps?token=s3cret", { headers: { authorization: "Bearer s3cret" } });
const entry = logEntry(request, { response, operation, reports, notes: ["a note"] }, 11.6);

describe("a refused request", () => {
  test("is a line, and a line for each thing that is wrong", () => {
    expect(logText(entry, false)).toBe(
      [
        "GET     /lamps  422  12 ms  application/json",
        "  query page.count  must be at most 200",
        "  body              must be at most 200",
        "  a note",
        "  query tags is written otherwise in the document",
        "",
      ].join("\n"),
    );
  });

  test("is a line of JSON", () => {
    const text = logJson(entry);
    expect(text.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(text)).toEqual({
      method: "GET",
      path: "/lamps",
      operation: "listLamps",
      status: 422,
      ms: 12,
      type: "application/json",
      problems: [
        { place: "query", field: "page.count", expected: "must be at most 200" },
        { place: "body", field: "body", expected: "must be at most 200" },
      ],
      notes: ["a note", "query tags is written otherwise in the document"],
    });
  });

  test("tells no value", () => {
    expect(logText(entry, true) + logJson(entry)).not.toContain("s3cret");
  });

  test("has colours on a terminal", () => {
    expect(logText(entry, true)).toContain("\u001b[33m422\u001b[39m");
  });
});

test("what is for no operation has its path without the query, and nothing that a terminal would obey", () => {
  const unknown = { response: new Response(null, { status: 404 }), operation: undefined, reports: [], notes: [] };
  const told = logEntry(incoming("GET", "/\u001b[2Jx?token=s3cret"), unknown, 0.2);
  expect(logText(told, false)).toBe("GET     /\\u001b[2Jx  404  0 ms\n");
  expect(JSON.parse(logJson(told))).toEqual({ method: "GET", path: "/\u001b[2Jx", status: 404, ms: 0 });
});
