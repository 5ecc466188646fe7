import type { MockOperation } from "../mock/mock-operation.js";
import type { MockReply } from "../mock/mock-reply.js";
import { label } from "../parameters/path-parameters.js";
import { dotted, form } from "../parameters/query-parameters.js";

export const json = "application/json";

const errors = { errors: [{ type: "input-validation", message: '"a" is required', field: "a" }] };

export const invalidReply: MockReply = {
  name: "invalid",
  status: 422,
  bodies: [{ types: [json], examples: { one: errors } }],
  fields: { field: "/errors/0/field", message: "/errors/0/message", type: "/errors/0/type" },
};

export const limitedReply: MockReply = {
  name: "limited",
  status: 429,
  headers: { "Retry-After": "30", "X-RateLimit-Reset": "1767690000" },
  bodies: [
    { types: [json], examples: { one: { errors: [{ type: "rate", data: { wait: 1, remaining: 3, used: 4 } }] } } },
  ],
  fields: { wait: "/errors/0/data/wait", remaining: "/errors/0/data/remaining", used: "/errors/0/data/used" },
  wait: ["/errors/0/data/wait", "ms"],
};

export const okReply: MockReply = {
  name: "ok",
  status: 200,
  headers: { "X-RateLimit-Remaining": "59", "X-RateLimit-Limit": "60", "X-RateLimit-Used": "1" },
  bodies: [{ types: [json], examples: { first: { items: ["a"] }, last: { items: [] } } }],
};

const page = {
  type: "object",
  required: ["count"],
  properties: { count: { type: "integer", minimum: 1, maximum: 200 }, cursor: { type: "string" } },
};

/** A list with all that a mock looks at. */
export const listOperation: MockOperation = {
  id: "listItems",
  method: "GET",
  path: "/items",
  servers: ["https://api.example.com"],
  parameters: {
    query: {
      page: { style: dotted, required: true, schema: page },
      tags: { style: form, schema: { type: "array", items: { type: "string" } } },
    },
  },
  security: [[{ kind: "bearer", name: "token" }], [{ kind: "apiKey", name: "key", in: "query", wire: "api_key" }]],
  limit: [2, 60],
  replies: [okReply, invalidReply, limitedReply],
};

/** A creation with a body, and with a path that needs reading. */
export const createOperation: MockOperation = {
  id: "createItem",
  method: "POST",
  path: "/lists/{list}/items",
  servers: ["https://api.example.com"],
  parameters: { path: { list: { style: label, required: true, schema: { type: "integer" } } } },
  body: {
    required: true,
    media: [
      {
        types: [json],
        format: "json",
        schema: {
          type: "object",
          required: ["items"],
          properties: {
            items: {
              type: "array",
              items: {
                type: "object",
                required: ["email"],
                properties: { email: { type: "string", format: "email" } },
              },
            },
            password: { type: "string", minLength: 8 },
          },
          additionalProperties: false,
        },
      },
      {
        types: ["application/x-www-form-urlencoded"],
        format: "form",
        schema: {
          type: "object",
          required: ["n"],
          properties: { n: { type: "integer" } },
          additionalProperties: false,
        },
      },
      { types: ["multipart/form-data"], format: "multipart", schema: { type: "object", required: ["file"] } },
      { types: ["image/*"], format: "binary" },
      { types: ["text/plain"], format: "text" },
    ],
  },
  replies: [
    {
      name: "created",
      status: 201,
      bodies: [{ types: [json], examples: { default: "xxx" } }],
      schemas: [{ type: "string", minLength: 3 }],
    },
    invalidReply,
  ],
};
