import { createIamUsersClient } from "@iam-users/client";
import { createIamUsersHandlers, getUserHandler, listUsersHandler } from "@iam-users/msw";
import { mockIamUsers } from "@iam-users/msw/vitest";
import { startIamUsersServer } from "@iam-users/msw/node";
import type { MockReport, MockSettings } from "@specloom/runtime/msw";
import { getResponse } from "msw";
import { describe, expect, test, vi } from "vitest";

const origin = "https://api.segmentapis.com";

/** The status of a request that somebody else's client sends, and what was reported. */
async function ask(path: string, init: RequestInit = {}, settings: MockSettings = {}) {
  const reports: MockReport[] = [];
  const handlers = createIamUsersHandlers({ report: (report) => reports.push(report), ...settings });
  const request = new Request(origin + path, { ...init, headers: { authorization: "Bearer t", ...init.headers } });
  const response = await getResponse(handlers, request);
  return { status: response?.status, kinds: reports.map(({ kind }) => kind), response };
}

describe("the forms that other clients send", () => {
  test.each([
    ["/users?pagination[count]=3", "GET"],
    ["/users?pagination%5Bcount%5D=3&pagination%5Bcursor%5D=Mg%3D%3D", "GET"],
    ["/invites?emails[0]=a%40b.example&emails[1]=c%40d.example", "DELETE"],
    ["/invites?emails[]=a%40b.example", "DELETE"],
  ])("%s is taken for the documented one, and told of; strictly it is refused", async (path, method) => {
    expect(await ask(path, { method })).toMatchObject({ status: 200, kinds: ["liberal"] });
    expect(await ask(path, { method }, { strict: true })).toMatchObject({ status: 422, kinds: ["mismatch"] });
  });

  test.each([
    ["/users?pagination.count=3", "GET"],
    ["/invites?emails=a%40b.example&emails=c%40d.example", "DELETE"],
  ])("%s is the documented one", async (path, method) => {
    expect(await ask(path, { method }, { strict: true })).toMatchObject({ status: 200, kinds: [] });
  });
});

test("a wrong request gets the API's own body, and a missing token 401", async () => {
  const { response } = await ask("/users?pagination.count=1000");
  expect(await response?.json()).toEqual({
    errors: [
      { type: "input-validation", field: "pagination.count", message: '"pagination.count" must be at most 200' },
    ],
  });
  const unknown = await getResponse(
    createIamUsersHandlers({ report: () => undefined }),
    new Request(`${origin}/users`),
  );
  expect(unknown?.status).toBe(401);
  expect(await unknown?.json()).toEqual({
    errors: [{ type: "unauthorized", message: "Authorization must hold a bearer token" }],
  });
});

test("a path value that the client would not send is refused, and a slash in one is no step", async () => {
  const { status, response } = await ask(`/users/${"x".repeat(256)}`);
  expect(status).toBe(422);
  expect(await response?.json()).toMatchObject({ errors: [{ field: "userId" }] });
  expect((await ask("/users/a%2Fb")).status).toBe(200);
  expect((await ask("/users/")).status).toBeUndefined();
});

describe("in a test file", () => {
  const server = mockIamUsers({ report: () => undefined });
  const client = createIamUsersClient({ token: "t" });
  const list = () => client.listUsers({ query: { pagination: { count: 2 } } });

  test("every operation is answered", async () => {
    expect(await list()).toMatchObject({ ok: true, status: 200 });
  });

  test("use changes it for one test", async () => {
    server.use(listUsersHandler.rateLimited({ msBeforeNext: 5000 }));
    const result = await list();
    expect([result.status, result.body]).toEqual([
      429,
      {
        errors: [
          {
            type: "RequestError",
            message: "Too many requests",
            data: { consumedPoints: 21, msBeforeNext: 5000, remainingPoints: 0 },
          },
        ],
      },
    ]);
  });

  test("and no longer", async () => {
    expect((await list()).status).toBe(200);
  });

  test("a resolver answers from what was asked", async () => {
    server.use(
      getUserHandler(({ path, reply }) =>
        path.userId === "ada"
          ? reply.ok({ data: { user: { id: path.userId, name: "Ada", email: "ada@example.com" } } })
          : reply.notFound({ message: "Nobody is called so" }),
      ),
    );
    expect(await client.getUser({ path: { userId: "ada" } })).toMatchObject({
      body: { data: { user: { name: "Ada" } } },
    });
    const missing = await client.getUser({ path: { userId: "x" } });
    expect(missing).toMatchObject({ status: 404, body: { errors: [{ message: "Nobody is called so" }] } });
  });

  test("the budget of a write comes with its headers", async () => {
    server.use(...createIamUsersHandlers({ conditions: { rateLimit: true } }));
    const statuses: string[] = [];
    for (let turn = 0; turn < 61; turn++) {
      const { status, response } = await client.deleteUsers({ query: { userIds: ["x"] } });
      statuses.push(`${status} ${response.headers.get("x-ratelimit-remaining")}`);
    }
    expect([statuses[0], statuses[59], statuses[60]]).toEqual(["200 59", "200 0", "429 null"]);
  });
});

test("a server that is started answers, and nothing else gets through", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const server = startIamUsersServer();
  const client = createIamUsersClient({ token: "t" });
  expect((await client.getUser({ path: { userId: "x" } })).ok).toBe(true);
  await expect(fetch("https://elsewhere.example/")).rejects.toThrow(TypeError);
  expect(error).toHaveBeenCalledWith(expect.stringContaining("https://elsewhere.example/"));
  server.close();
  error.mockRestore();
});
