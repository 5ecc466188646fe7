import { createIamUsersClient } from "@iam-users/client";
import * as lite from "@iam-users/msw/lite";
import { getResponse } from "msw";
import { HttpHandler } from "msw/http";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { operations, servers } from "../contract/wire-table.ts";
import { replyCases } from "../contract/cases.ts";
import { functionIn } from "../support/call.ts";

const { getUserHandler, handlers, listUsersHandler } = lite;

/** A URL of an operation, at one of its servers. */
const urlOf = (path: string, origin: string = servers.us): string => origin + path.replace("{userId}", "a%2Fb");

/** What a helper of a handler makes. */
function made(operation: string, helper?: string, ...input: readonly unknown[]): HttpHandler {
  const make = functionIn(lite, `${operation}Handler`);
  const handler = helper === undefined ? make() : functionIn(make, helper)(...input);
  if (!(handler instanceof HttpHandler)) throw new Error(`${operation}: not a handler`);
  return handler;
}

const statusOf = async (handler: HttpHandler, url: string, method: string): Promise<number | undefined> =>
  (await getResponse([handler], new Request(url, { method })))?.status;

test("there is a handler for each operation, and no other", () => {
  const names = Object.keys(lite).filter((name) => name.endsWith("Handler"));
  expect(names.toSorted()).toEqual(operations.map(({ operationId }) => `${operationId}Handler`).toSorted());
  expect(handlers).toHaveLength(operations.length);
});

describe.each(operations)("$operationId", ({ operationId, method, path }) => {
  test("is answered at each server, whatever the request is like", async () => {
    for (const origin of Object.values(servers))
      expect(await statusOf(made(operationId), urlOf(path, origin), method)).toBe(200);
  });

  test.each([
    `http://api.segmentapis.com${path}`,
    `https://api.segmentapis.com:8443${path}`,
    `https://elsewhere.example${path}`,
    `https://api.segmentapis.com/v1${path}`,
    `https://api.segmentapis.com${path}/`,
    `https://api.segmentapis.com${path}/more`,
  ])("nothing is at %s", async (url) => {
    expect(await statusOf(made(operationId), url, method)).toBeUndefined();
    expect(await statusOf(made(operationId, "notFound"), url, method)).toBeUndefined();
  });

  test("another method is another operation's", async () => {
    expect(await statusOf(made(operationId), urlOf(path), "PATCH")).toBeUndefined();
  });

  test("every reply and every example is given on demand", async () => {
    const cases = replyCases.filter(({ operation, version }) => operation === operationId && version === "v1");
    expect(cases.length).toBeGreaterThanOrEqual(4);
    for (const { reply, status, example, body } of cases) {
      expect(await statusOf(made(operationId, reply), urlOf(path), method)).toBe(status);
      const response = await getResponse([made(operationId, "example", example)], new Request(urlOf(path), { method }));
      expect([response?.status, await response?.json()]).toEqual([status, body]);
    }
    expect(() => made(operationId, "example", "none")).toThrow(/^[A-Z]+ \/.* has no example "none"\.$/);
  });
});

describe("with the client", () => {
  const server = setupServer(...handlers);
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  const client = createIamUsersClient({ token: "t" });

  test("a request that the API would refuse is answered", async () => {
    expect(await client.listUsers({ query: { pagination: { count: 1000 } } })).toMatchObject({ status: 200 });
  });

  test("a body, a status and headers replace what is documented", async () => {
    const user = { id: "ada", name: "Ada", email: "ada@example.com" };
    server.use(getUserHandler.ok({ data: { user } }, { headers: { "x-ratelimit-remaining": "0" } }));
    const result = await client.getUser({ path: { userId: "ada" } });
    expect([result.body, result.response.headers.get("x-ratelimit-remaining")]).toEqual([{ data: { user } }, "0"]);
    server.use(getUserHandler.notFound({ errors: [{ type: "not-found", message: "gone" }] }, { status: 410 }));
    expect(await client.getUser({ path: { userId: "ada" } })).toMatchObject({
      status: 410,
      body: { errors: [{ message: "gone" }] },
    });
  });

  test("a resolver answers from what was asked, in the media type that was asked for", async () => {
    server.use(
      getUserHandler(({ path, reply }) =>
        path.userId === "a/b"
          ? reply.ok({ data: { user: { id: path.userId, name: "Ada", email: "ada@example.com" } } })
          : reply.notFound(),
      ),
    );
    const found = await client.getUser({ path: { userId: "a/b" } }, { version: "v1beta" });
    expect(found).toMatchObject({ status: 200, body: { data: { user: { id: "a/b" } } } });
    expect(found.response.headers.get("content-type")).toBe("application/vnd.segment.v1beta+json");
    expect((await client.getUser({ path: { userId: "x" } })).status).toBe(404);
  });

  test("the connection breaks, or the answer comes late", async () => {
    server.use(listUsersHandler.networkError());
    await expect(client.listUsers({ query: { pagination: { count: 1 } } })).rejects.toThrow("listUsers");
    server.resetHandlers(listUsersHandler.delay(30));
    const start = performance.now();
    expect((await client.listUsers({ query: { pagination: { count: 1 } } })).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(28);
  });
});
