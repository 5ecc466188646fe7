import { getResponse } from "msw";
import type { HttpHandler } from "msw/http";
import { setupServer } from "msw/node";
import { describe, expect, test } from "vitest";
import {
  type LiteOperation,
  type LiteOutcome,
  type ReplyOptions,
  anyBody,
  anyStepDecoded,
  buildReply,
  emptyReply,
  handlerOf,
  liteMock,
} from "./lite.js";

const json = "application/json";
const v1 = "application/vnd.api.v1+json";

interface Replies<Made> {
  readonly ok: (body?: { readonly name: string }, options?: ReplyOptions) => Made;
  readonly notFound: (body?: object, options?: ReplyOptions) => Made;
  readonly table: (body?: object, options?: ReplyOptions) => Made;
  readonly empty: (body?: undefined, options?: ReplyOptions) => Made;
  readonly csv: (body?: string, options?: ReplyOptions) => Made;
  readonly example: (name: string) => Made;
}
interface Handler extends Replies<HttpHandler> {
  (
    resolver?: (request: {
      readonly path: { readonly id: string };
      readonly request: Request;
      readonly reply: Replies<Response>;
    }) => LiteOutcome,
  ): HttpHandler;
  readonly networkError: () => HttpHandler;
  readonly delay: (ms: number) => HttpHandler;
}

const operation: LiteOperation = {
  method: "GET",
  path: "/items/{id}",
  servers: ["https://api.example.com", "https://eu.example.com/v1"],
  replies: [
    {
      name: "ok",
      status: 200,
      headers: { "X-Remaining": "59", "Set-Cookie": "old=1" },
      bodies: [{ types: [v1, json], examples: { first: { name: "a" }, second: { name: "b" } } }],
    },
    {
      name: "csv",
      status: 206,
      bodies: [{ types: ["text/*"], examples: { table: "a,b" }, encode: anyBody }],
      build: buildReply,
    },
    { name: "notFound", status: 404, bodies: [{ types: [json], examples: { missing: { error: "none" } } }] },
    {
      name: "table",
      status: 207,
      bodies: [
        { types: [json], examples: { one: { a: 1 } } },
        { types: ["text/csv"], examples: { one: "a\n1", two: "a\n2" }, encode: anyBody },
      ],
      build: buildReply,
    },
    { name: "empty", status: 204, headers: { "X-Remaining": "58" }, bodies: [], build: emptyReply },
  ],
};
const getItem: Handler = handlerOf(operation, liteMock);

const url = "https://api.example.com/items/1";
async function ask(handler: HttpHandler, accept?: string, asked = url) {
  const response = await getResponse(
    [handler],
    new Request(asked, { headers: accept === undefined ? {} : { accept } }),
  );
  if (response === undefined) throw new Error("nobody answered");
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text(), response };
}

describe("a lite handler", () => {
  test("answers the usual reply with its default example and headers", async () => {
    const { status, type, text, response } = await ask(getItem());
    expect([status, type, text, response.headers.get("x-remaining")]).toEqual([200, v1, '{"name":"a"}', "59"]);
  });

  test("has a function for each reply and for examples", async () => {
    expect(await ask(getItem.ok({ name: "c" }))).toMatchObject({ status: 200, text: '{"name":"c"}' });
    expect(await ask(getItem.ok(undefined, { example: "second" }))).toMatchObject({ text: '{"name":"b"}' });
    expect(await ask(getItem.notFound())).toMatchObject({ status: 404, type: json, text: '{"error":"none"}' });
    expect(await ask(getItem.example("missing"))).toMatchObject({ status: 404 });
    expect(await ask(getItem.example("table"))).toMatchObject({ status: 206, type: "text/plain", text: "a,b" });
    expect(() => getItem.example("x")).toThrow('GET /items/{id} has no example "x".');
    expect(() => getItem.ok(undefined, { example: "missing" })).toThrow('GET /items/{id} has no example "missing".');
  });

  test("a reply without a body has no type, and the caller's headers and status", async () => {
    const { status, type, text, response } = await ask(getItem.empty());
    expect([status, type, text, response.headers.get("x-remaining")]).toEqual([204, null, "", "58"]);
    const own = await ask(getItem.empty(undefined, { status: 205, headers: { "x-remaining": "0" } }));
    expect([own.status, own.response.headers.get("x-remaining")]).toEqual([205, "0"]);
  });

  test.each([
    [undefined, {}, json, '{"a":1}'],
    ["text/csv", {}, "text/csv", "a\n1"],
    ["image/png", {}, json, '{"a":1}'],
    ["text/csv", { type: json }, json, '{"a":1}'],
    [undefined, { example: "two" }, "text/csv", "a\n2"],
    [json, { example: "two" }, "text/csv", "a\n2"],
  ])("of several bodies, Accept: %s with %j gets %s", async (accept, options, type, text) => {
    expect(await ask(getItem.table(undefined, options), accept)).toMatchObject({ status: 207, type, text });
  });

  test.each([
    [undefined, v1],
    [json, json],
    ["image/png", v1],
  ])("Accept: %s is answered in %s", async (accept, type) => {
    expect((await ask(getItem(), accept)).type).toBe(type);
  });

  test("takes another status, headers in the place of documented ones, and a media type", async () => {
    const headers = new Headers([
      ["x-remaining", "0"],
      ["set-cookie", "a=1"],
      ["set-cookie", "b=2"],
    ]);
    const { status, type, response } = await ask(getItem.ok(undefined, { status: 299, headers, type: json }));
    expect([status, type, response.headers.get("x-remaining")]).toEqual([299, json, "0"]);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    const own = await ask(getItem.ok(undefined, { headers: { "Content-Type": "text/plain" } }));
    expect([own.type, own.text]).toEqual(["text/plain", '{"name":"a"}']);
    expect((await ask(getItem.ok(undefined, { type: "image/png" }))).type).toBe("image/png");
  });

  test("answers at each server, and nothing else", async () => {
    expect((await ask(getItem(), undefined, "https://eu.example.com/v1/items/a%2Fb?x=1")).status).toBe(200);
    for (const other of [
      "https://eu.example.com/items/1",
      "https://other.example/items/1",
      `${url}/more`,
      "https://api.example.com/items/",
    ])
      expect(await getResponse([getItem()], new Request(other))).toBeUndefined();
    expect(await getResponse([getItem()], new Request(url, { method: "PUT" }))).toBeUndefined();
    expect(getItem().info.header).toBe("GET /items/{id}");
  });

  test("is decided by a resolver, which gets the path and makes replies", async () => {
    const handler = getItem(({ path, request, reply }) => {
      if (path.id === "none") return undefined;
      return request.headers.has("x") ? new Response("mine", { status: 418 }) : reply.ok({ name: path.id });
    });
    expect(await ask(handler, json, "https://api.example.com/items/a%20b")).toMatchObject({
      type: json,
      text: '{"name":"a b"}',
    });
    expect(await getResponse([handler], new Request("https://api.example.com/items/none"))).toBeUndefined();
    expect((await getResponse([handler], new Request(url, { headers: { x: "" } })))?.status).toBe(418);
  });

  test("each answer is a copy", async () => {
    const handler = getItem();
    expect((await ask(handler)).text).toBe((await ask(handler)).text);
  });
});

test("templates with more than one variable in a step are read by what the operation names", async () => {
  const odd: Handler = handlerOf({ ...operation, path: "/items/{id}.{format}", readStep: anyStepDecoded }, liteMock);
  const handler = odd(({ path, reply }) => reply.ok({ name: path.id }));
  expect((await ask(handler, undefined, `${url}%20.json`)).text).toBe('{"name":"1 "}');
});

test("networkError breaks the connection, delay waits", async () => {
  const server = setupServer();
  server.listen({ onUnhandledFrame: "error" });
  try {
    server.use(getItem.networkError());
    await expect(fetch(url)).rejects.toThrow(TypeError);
    const start = performance.now();
    server.resetHandlers(getItem.delay(40));
    expect((await fetch(url)).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(38);
  } finally {
    server.close();
  }
});
