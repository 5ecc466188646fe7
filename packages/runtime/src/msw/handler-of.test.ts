import { getResponse } from "msw";
import type { HttpHandler } from "msw/http";
import { setupServer } from "msw/node";
import { describe, expect, expectTypeOf, test, vi } from "vitest";
import { listOperation } from "../testing/mock-operations.js";
import { anyStep, fullMock, handlerOf, type MockAnswer, type MockOutcome, type MockSettings } from "./index.js";

interface Replies<Made> {
  readonly ok: (body?: { readonly items: readonly string[] }) => Made;
  readonly invalid: (fields?: { readonly field?: string }) => Made;
  readonly example: (name: "first" | "last") => Made;
}

interface Handler extends Replies<HttpHandler> {
  (settings?: MockSettings): HttpHandler;
  (
    resolver: (request: {
      readonly query: { readonly page: { readonly count: number } };
      readonly reply: Replies<MockAnswer>;
    }) => MockOutcome,
    settings?: MockSettings,
  ): HttpHandler;
  readonly networkError: () => HttpHandler;
  readonly delay: (ms: number) => HttpHandler;
}

// What a generated module does.
const listHandler: Handler = handlerOf({ ...listOperation, readStep: anyStep }, fullMock);

const request = (query = "page.count=2"): Request =>
  new Request(`https://api.example.com/items?${query}`, { headers: { authorization: "Bearer x" } });

async function answer(handler: HttpHandler, asked: Request = request()): Promise<readonly [number, unknown]> {
  const response = await getResponse([handler], asked);
  if (response === undefined) throw new Error("nobody answered");
  return [response.status, await response.json()];
}

describe("a handler", () => {
  test("answers the document's success, by settings, or by a resolver", async () => {
    expect(await answer(listHandler())).toEqual([200, { items: ["a"] }]);
    const flaky = { conditions: { flaky: { next: 1, status: 422 } } };
    expect((await answer(listHandler(flaky)))[0]).toBe(422);
    const resolved = listHandler(({ query, reply }) => reply.ok({ items: Array(query.page.count).fill("x") }), {});
    expect(await answer(resolved)).toEqual([200, { items: ["x", "x"] }]);
    expect((await answer(listHandler(({ reply }) => reply.ok(), flaky)))[0]).toBe(422);
    expect(await getResponse([listHandler(() => {})], request())).toBeUndefined();
  });

  test("has a function for each reply and for examples", async () => {
    expect(await answer(listHandler.ok({ items: [] }))).toEqual([200, { items: [] }]);
    expect(await answer(listHandler.example("last"))).toEqual([200, { items: [] }]);
    expect(await answer(listHandler.invalid({ field: "x" }))).toEqual([
      422,
      { errors: [{ type: "input-validation", field: "x", message: '"x" is not valid' }] },
    ]);
    expectTypeOf(listHandler.invalid).parameter(0).toEqualTypeOf<{ readonly field?: string } | undefined>();
  });

  test("is listed by its operation, and answers no other", async () => {
    expect(listHandler().info.header).toBe("GET /items");
    expect(await getResponse([listHandler()], new Request("https://other.example/items"))).toBeUndefined();
    expect(await getResponse([listHandler()], new Request("https://api.example.com/items", { method: "PUT" }))).toBe(
      undefined,
    );
  });
});

describe("through a server", () => {
  const server = setupServer();
  const get = async (): Promise<number> => (await fetch(request())).status;

  test("networkError breaks the connection, delay waits, boundary isolates counts", async () => {
    server.listen({ onUnhandledFrame: "error" });
    try {
      server.use(listHandler.networkError());
      await expect(get()).rejects.toThrow(TypeError);
      const start = performance.now();
      server.resetHandlers(listHandler.delay(40));
      expect(await get()).toBe(200);
      expect(performance.now() - start).toBeGreaterThanOrEqual(38);
      const limited = (): Promise<number[]> =>
        server.boundary(async () => {
          server.use(listHandler({ conditions: { rateLimit: { requests: 1, seconds: 60 } } }));
          return [await get(), await get()];
        })();
      expect(await Promise.all([limited(), limited()])).toEqual([
        [200, 429],
        [200, 429],
      ]);
      expect(await get()).toBe(200);
    } finally {
      server.close();
    }
  });

  test("what validation throws is told by msw as its own failure", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    server.listen({ onUnhandledFrame: "error" });
    try {
      server.use(listHandler({ validate: "throw", report: () => undefined }));
      const response = await fetch("https://api.example.com/items?page.count=1");
      expect(response.status).toBe(500);
      expect(await response.text()).toContain("must hold a bearer token");
    } finally {
      server.close();
      error.mockRestore();
    }
  });
});
