import type { MockOperation, MockReply } from "@specloom/runtime/mock";

const json = ["application/json"];

const lamps: MockReply = {
  name: "ok",
  status: 200,
  bodies: [{ types: json, examples: { all: { lamps: ["north"] }, none: { lamps: [] } } }],
};
const created: MockReply = { name: "created", status: 201, bodies: [{ types: json, examples: { one: { id: 1 } } }] };
const invalid: MockReply = {
  name: "invalid",
  status: 422,
  bodies: [{ types: json, examples: { one: { field: "name", message: "is required" } } }],
  fields: { field: "/field", message: "/message" },
};
const others: MockReply = { name: "clientError", status: 400, covers: 4, bodies: [{ types: json, examples: {} }] };

const servers = ["https://api.example.com/v1", "https://eu.example.com/v1"];

/** Operations of a small API; two of them are at the same path. */
export const OPERATIONS: readonly MockOperation[] = [
  { id: "listLamps", method: "GET", path: "/lamps", servers, replies: [lamps, others] },
  {
    id: "createLamp",
    method: "POST",
    path: "/lamps",
    servers,
    security: [[{ kind: "bearer", name: "token" }]],
    limit: [1, 60],
    body: {
      required: true,
      media: [
        {
          types: json,
          format: "json",
          schema: { type: "object", required: ["name"], properties: { name: { type: "string", maxLength: 5 } } },
        },
      ],
    },
    replies: [created, invalid],
  },
  { id: "traceLamp", method: "TRACE", path: "/lamps/trace", servers, replies: [lamps] },
  {
    id: "headLamp",
    method: "HEAD",
    path: "/lamps/{lamp}",
    servers,
    replies: [{ name: "ok", status: 200, bodies: [] }],
  },
];
