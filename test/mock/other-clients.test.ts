import { createIamUsersHandlers, deleteUsersHandler, getUserHandler, listUsersHandler } from "@iam-users/msw";
import type { MockSettings } from "@specloom/runtime/msw";
import { getResponse } from "msw";
import { describe, expect, test } from "vitest";

/*
 * What clients send that are not ours: the mock answers any of them as the API does.
 */

const origin = "https://api.segmentapis.com";
const v1 = "application/vnd.segment.v1+json";

const requestOf = (path: string, init: RequestInit = {}): Request =>
  new Request(path.startsWith("/") ? origin + path : path, {
    ...init,
    headers: { authorization: "Bearer t", ...init.headers },
  });

async function ask(path: string, init: RequestInit = {}, settings: MockSettings = {}): Promise<Response | undefined> {
  return getResponse(createIamUsersHandlers({ report: () => undefined, ...settings }), requestOf(path, init));
}

/** The fields that a refusal names. */
async function fieldsOf(response: Response | undefined): Promise<readonly (string | undefined)[]> {
  const { errors } = await (response ?? expect.fail("nothing answered")).json();
  return errors.map(({ field }: { readonly field?: string }) => field);
}

describe("the media type of an answer", () => {
  test.each([
    ["", v1],
    ["*/*", v1],
    ["application/*", v1],
    ["application/json", "application/json"],
    ["application/json;q=0.5, application/vnd.segment.v1beta+json", "application/vnd.segment.v1beta+json"],
    ["application/json, application/vnd.segment.v1beta+json;q=0.5", "application/json"],
    ["text/html, application/vnd.segment.v1alpha+json;q=0.1, */*;q=0.01", "application/vnd.segment.v1alpha+json"],
  ])("for Accept: %s is %s", async (accept, type) => {
    const response = await ask("/users/x", { headers: accept === "" ? {} : { accept } });
    expect([response?.status, response?.headers.get("content-type")]).toEqual([200, type]);
  });

  test("is refused for a success, but a failure comes as what there is", async () => {
    const headers = { accept: "image/png" };
    expect((await ask("/users/x", { headers }))?.status).toBe(406);
    const invalid = await ask("/users?pagination.count=0", { headers });
    expect([invalid?.status, invalid?.headers.get("content-type")]).toEqual([422, v1]);
  });
});

describe("the body of a request", () => {
  const post = (body: string, type: string = v1): Promise<Response | undefined> =>
    ask("/invites", { method: "POST", body, headers: { "content-type": type } });

  test("has to be there", async () => {
    const response = await ask("/invites", { method: "POST" });
    expect(response?.status).toBe(422);
    expect(await fieldsOf(response)).toEqual(["invites"]);
  });

  test("has to be JSON, in a media type that is documented", async () => {
    expect((await post('{"invites":[]}'))?.status).toBe(200);
    expect((await post('{"invites":[]}', "application/json; charset=utf-8"))?.status).toBe(200);
    expect((await post('{"invites":[]}', "text/plain"))?.status).toBe(422);
    expect((await post('{"invites":'))?.status).toBe(422);
  });

  test("is told all its faults", async () => {
    const response = await post('{"invites":[{},{"email":1}]}');
    expect(await fieldsOf(response)).toEqual(["invites[0].email", "invites[1].email"]);
  });
});

describe("parameters", () => {
  test.each(["1", "200"])("a page of %s is within bounds", async (count) => {
    expect((await ask(`/users?pagination.count=${count}`))?.status).toBe(200);
  });

  test.each(["0", "201", "1.5", "x"])("a page of %s is not", async (count) => {
    const response = await ask(`/users?pagination.count=${count}`);
    expect([response?.status, await fieldsOf(response)]).toEqual([422, ["pagination.count"]]);
  });

  test.each([
    ["a+b", "a b"],
    ["a%2Bb", "a+b"],
    ["Mg==", "Mg=="],
    ["Mg%3D%3D", "Mg=="],
    ["%C3%A9", "é"],
  ])("the cursor %s is %s", async (raw, cursor) => {
    const seen: unknown[] = [];
    const handler = listUsersHandler(({ query, reply }) => {
      seen.push(query.pagination);
      return reply.ok();
    });
    await getResponse([handler], requestOf(`/users?pagination.count=2&pagination.cursor=${raw}`));
    expect(seen).toEqual([{ count: 2, cursor }]);
  });

  test.each([
    ["a%2Fb", "a/b"],
    ["a%20b", "a b"],
    ["a,b", "a,b"],
    ["a.b;c=d", "a.b;c=d"],
    ["a+b", "a+b"],
  ])("the user %s is %s", async (raw, userId) => {
    const seen: unknown[] = [];
    const handler = getUserHandler(({ path, reply }) => {
      seen.push(path.userId);
      return reply.ok();
    });
    const response = await getResponse([handler], requestOf(`/users/${raw}`));
    expect([response?.status, seen]).toEqual([200, [userId]]);
  });

  test("an id is counted in characters", async () => {
    expect((await ask(`/users/${encodeURIComponent("😀".repeat(255))}`))?.status).toBe(200);
    expect((await ask(`/users/${encodeURIComponent("😀".repeat(256))}`))?.status).toBe(422);
  });

  test("broken percent-encoding is told of", async () => {
    const response = await ask("/invites?emails=%E0%A4", { method: "DELETE" });
    expect([response?.status, await fieldsOf(response)]).toEqual([422, ["emails"]]);
  });

  test("names that are not documented are refused where nothing else may be sent", async () => {
    expect((await ask("/users?pagination.count=2&debug=1"))?.status).toBe(200);
    const response = await ask("/users?pagination.count=2&debug=1", {}, { strict: true });
    expect([response?.status, await fieldsOf(response)]).toEqual([422, ["debug"]]);
  });
});

describe("credentials", () => {
  test.each(["Basic dTpw", "Bearer", "Bearer "])("%s is no bearer token", async (authorization) => {
    expect((await ask("/users/x", { headers: { authorization } }))?.status).toBe(401);
  });

  test("the scheme may be in any case", async () => {
    expect((await ask("/users/x", { headers: { authorization: "bearer t" } }))?.status).toBe(200);
  });

  test("a failure that is asked for is given whatever the request is like", async () => {
    const response = await getResponse([getUserHandler.notFound()], new Request(`${origin}/users/x`));
    expect(response?.status).toBe(404);
  });
});

test.each([
  "http://api.segmentapis.com/users/x",
  "http://api.segmentapis.com:443/users/x",
  "https://elsewhere.example/users/x",
  "https://api.segmentapis.com:8443/users/x",
  "https://api.segmentapis.com/v1/users/x",
])("nothing is at %s", async (url) => {
  expect(await ask(url)).toBeUndefined();
});

test("a budget that is spent tells how long to wait, and comes back", async () => {
  let now = Date.UTC(2026, 0, 5);
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  const handler = deleteUsersHandler({ clock, conditions: { rateLimit: true } });
  const send = (): Promise<Response | undefined> =>
    getResponse([handler], requestOf("/users?userIds=x", { method: "DELETE" }));
  for (let turn = 0; turn < 60; turn++) expect((await send())?.status).toBe(200);
  now += 2500;
  const refused = await send();
  expect(refused?.status).toBe(429);
  expect(await refused?.json()).toMatchObject({
    errors: [{ data: { consumedPoints: 61, msBeforeNext: 57_500, remainingPoints: 0 } }],
  });
  now += 57_500;
  expect((await send())?.status).toBe(200);
});
