import { describe, expect, test, vi } from "vitest";
import { fakeClock } from "../testing/fake-clock.js";
import { createOperation, json, listOperation, okReply } from "../testing/mock-operations.js";
import { cookie } from "../parameters/cookie-parameters.js";
import { header } from "../parameters/header-parameters.js";
import { simple } from "../parameters/path-parameters.js";
import { createMock, type MockPlan } from "./create-mock.js";
import { MockMismatch } from "./mock-mismatch.js";
import type { MockOperation } from "./mock-operation.js";
import type { MockReport } from "./mock-report.js";
import type { MockSettings } from "./mock-settings.js";
import { respond } from "./respond.js";

const api = "https://api.example.com";
const authorization = "Bearer secret-token";

/** What an operation answers, and what is reported. */
function mocked(operation: MockOperation, settings: MockSettings = {}, plan: MockPlan = {}) {
  const reports: MockReport[] = [];
  const mock = createMock(operation, plan, { report: (report) => reports.push(report), ...settings });
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await mock.respond(new Request(api + path, init));
    if (response === undefined) throw new Error("nobody answered");
    return response;
  };
  return { send, reports };
}

const list = (settings: MockSettings = {}, plan: MockPlan = {}) => {
  const { send, reports } = mocked(listOperation, settings, plan);
  return { reports, get: (query: string) => send(`/items?${query}`, { headers: { authorization } }), send };
};

const create = (settings: MockSettings = {}, plan: MockPlan = {}) => {
  const { send, reports } = mocked(createOperation, settings, plan);
  const post = (body: BodyInit, type?: string): Promise<Response> =>
    send("/lists/.7/items", { method: "POST", body, ...(type && { headers: { "content-type": type } }) });
  return { reports, send, post, postJson: (value: unknown) => post(JSON.stringify(value), json) };
};

/** What a failure says of fields. */
async function fieldsOf(response: Response): Promise<unknown> {
  const { errors } = await response.json();
  return [response.status, ...errors.map(({ field, message }: Record<string, string>) => `${field}: ${message}`)];
}

describe("credentials", () => {
  test.each([
    ["none", "/items?page.count=1", {}, 401],
    ["a bearer token", "/items?page.count=1", { authorization: "bearer x" }, 200],
    ["another scheme", "/items?page.count=1", { authorization: "Basic x" }, 401],
    ["an empty token", "/items?page.count=1", { authorization: "Bearer " }, 401],
    ["the alternative", "/items?page.count=1&api_key=k", {}, 200],
    ["an empty key", "/items?page.count=1&api_key=", {}, 401],
  ])("%s", async (_, path, headers, status) => {
    expect((await list().send(path, { headers })).status).toBe(status);
  });

  test("401 has the shape of the documented failures, without their facts", async () => {
    const response = await list().send("/items?page.count=1");
    expect(await response.json()).toEqual({
      errors: [{ type: "unauthorized", message: "Authorization must hold a bearer token" }],
    });
  });

  test("a documented 401 is used; cookies may come beside the request; an empty alternative needs nothing", async () => {
    const unauthorized = { name: "unauthorized", status: 401, bodies: [{ types: [json], examples: { a: "who?" } }] };
    const operation: MockOperation = {
      ...listOperation,
      parameters: {},
      security: [[{ kind: "apiKey", name: "s", in: "cookie", wire: "sid" }]],
      replies: [okReply, unauthorized],
    };
    const report = vi.fn();
    const request = new Request(`${api}/items`);
    expect(await (await respond(operation, request, { report }))?.json()).toBe("who?");
    expect((await respond(operation, request, { report }, { cookie: "a=b; sid=1" }))?.status).toBe(200);
    expect((await respond({ ...operation, security: [[], ...(operation.security ?? [])] }, request))?.status).toBe(200);
  });
});

describe("validation of parameters", () => {
  test.each([
    ["page.count=3", [200]],
    ["page.count=3&page.cursor=x&tags=a&tags=b", [200]],
    ["", [422, 'page: "page" is required']],
    ["page.cursor=x", [422, 'page.count: "page.count" is required']],
    ["page.count=x", [422, 'page.count: "page.count" must be an integer']],
    ["page.count=201", [422, 'page.count: "page.count" must be at most 200']],
    ["page.count=%E0%A4%A", [422, 'page: "page" has broken percent-encoding']],
    ["page.count=3&unknown=1", [200]],
  ])("%s", async (query, wanted) => {
    const response = await list().get(query);
    expect(response.ok ? [response.status] : await fieldsOf(response)).toEqual(wanted);
  });

  test("a path value is read by its style; a raw slash stays in it", async () => {
    const { send } = create();
    const post = (path: string) =>
      send(path, { method: "POST", body: '{"items":[]}', headers: { "content-type": json } });
    expect((await post("/lists/.7/items")).status).toBe(201);
    expect(await fieldsOf(await post("/lists/7/items"))).toEqual([422, 'list: "list" does not start with a dot']);
    expect(await fieldsOf(await post("/lists/.a%2Fb/items"))).toEqual([422, 'list: "list" must be an integer']);
  });

  test.each(["page[count]=3", "page.count=3&tags[]=a", "page.count=3&tags[0]=a&tags[1]=b"])(
    "%s is read, and told of; strictly it is refused",
    async (query) => {
      const { get, reports } = list();
      expect((await get(query)).status).toBe(200);
      expect(reports.map(({ kind, text }) => [kind, text.split("\n")[0]])).toEqual([
        ["liberal", "GET /items (listItems) is written in another form than the documented one:"],
      ]);
      expect((await list({ strict: true }).get(query)).status).toBe(422);
    },
  );

  test("strictly, what is not documented is refused, but not an API key", async () => {
    expect(await fieldsOf(await list({ strict: true }).get("page.count=1&x=1&api_key=k"))).toEqual([
      422,
      'x: "x" is not documented',
    ]);
  });
});

describe("validation of bodies", () => {
  test.each([
    [{ items: [{ email: "a@b.example" }] }, [201]],
    [{}, [422, 'items: "items" is required']],
    [{ items: [{ email: "a@b.example" }, {}] }, [422, 'items[1].email: "items[1].email" is required']],
    [{ items: [{ email: 5 }] }, [422, 'items[0].email: "items[0].email" must be text']],
    [{ items: [{ email: "x" }] }, [422, 'items[0].email: "items[0].email" must be of format email']],
    [{ items: [], more: 1 }, [422, 'more: "more" must not be here']],
    [[], [422, 'body: "body" must be an object']],
    [
      { items: {}, password: "x" },
      [422, 'items: "items" must be an array', 'password: "password" must have at least 8 characters'],
    ],
  ])("%j", async (value, wanted) => {
    const response = await create().postJson(value);
    const got = response.ok ? [response.status] : await fieldsOf(response);
    expect(got).toEqual(wanted);
  });

  test.each([
    ["nothing", "", json, [422, 'items: "items" is required']],
    ["no JSON", "{", json, [422, 'body: "body" must be JSON']],
    ["no UTF-8", new Uint8Array([34, 255, 34]), json, [422, 'body: "body" must be JSON']],
    ["a form", "n=5", "application/x-www-form-urlencoded", [201]],
    ["a wrong form", "n=x", "application/x-www-form-urlencoded", [422, 'n: "n" must be an integer']],
    ["a form with more", "n=5&m=1", "application/x-www-form-urlencoded", [422, 'm: "m" must not be here']],
    ["a broken multipart form", "x", "multipart/form-data", [422, 'body: "body" must be a multipart form']],
    ["bytes within a range", "x", "image/png", [201]],
    ["text", "x", "text/plain;charset=utf-8", [201]],
  ])("%s", async (_, body, type, wanted) => {
    const response = await create().post(body, type);
    expect(response.ok ? [response.status] : await fieldsOf(response)).toEqual(wanted);
  });

  test("another media type is 415 where that is documented, and names the body elsewhere", async () => {
    expect(await fieldsOf(await create().post("<a/>", "application/xml"))).toEqual([
      422,
      expect.stringMatching(/^body: "body" must be sent as application\/json or /),
    ]);
    const unsupported = { name: "unsupported", status: 415, bodies: [] };
    const operation = { ...createOperation, replies: [...createOperation.replies, unsupported] };
    const { send } = mocked(operation);
    const headers = { "content-type": "application/xml" };
    expect((await send("/lists/.7/items", { method: "POST", body: "<a/>", headers })).status).toBe(415);
  });

  test("a multipart form needs its required parts", async () => {
    const withFile = new FormData();
    withFile.append("file", new Blob(["x"]));
    expect((await create().post(withFile)).status).toBe(201);
    const without = new FormData();
    without.append("other", "x");
    expect(await fieldsOf(await create().post(without))).toEqual([422, 'file: "file" is required']);
  });

  test("a body that is made up is valid, and the same each time", async () => {
    const answer = async (seed: string) => (await create({ seed }).postJson({ items: [] })).json();
    expect(await answer("a")).toEqual(await answer("a"));
    expect(await answer("a")).toMatch(/^.{3,}/);
  });
});

describe("what becomes of a wrong request", () => {
  test("off: nothing; warn: a report; reply: a report and the failure; throw: a report and an error", async () => {
    const statusOf = async (validate: MockSettings["validate"]) => {
      const { get, reports } = list({ validate });
      const outcome = await get("page.count=0").catch((error: unknown) => error);
      return [outcome instanceof Response ? outcome.status : outcome, reports.length];
    };
    expect(await statusOf("off")).toEqual([200, 0]);
    expect(await statusOf("warn")).toEqual([200, 1]);
    expect(await statusOf(undefined)).toEqual([422, 1]);
    const [error, reports] = await statusOf("throw");
    expect(reports).toBe(1);
    expect(error).toBeInstanceOf(MockMismatch);
    expect(String(error)).toBe(
      "MockMismatch: GET listItems is not what the document says: query page.count must be at least 1",
    );
  });

  test("the report shows what was expected and what came, cut short, and no secret", async () => {
    const { postJson, reports } = create();
    await postJson({ items: [{ email: "x".repeat(100) }, {}], password: "hunter2" });
    expect(reports.map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "POST /lists/.7/items (createItem) is not what the document says:
        body items[0].email  must be of format email; came: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
        body items[1].email  is required; came: nothing
        body password        must have at least 8 characters; came: something that is not shown",
      ]
    `);
  });

  test("it shows no secret of the path, of cookies, of keys and in values", async () => {
    const schema = { type: "integer" };
    const operation: MockOperation = {
      ...createOperation,
      path: "/resets/{token}",
      security: [[{ kind: "apiKey", name: "k", in: "header", wire: "X-Entry" }]],
      parameters: {
        path: { token: { style: simple, schema } },
        headers: { "X-Entry": { style: header, schema } },
        cookies: { session: { style: cookie, schema } },
      },
    };
    const { send, reports } = mocked(operation);
    const headers = { "content-type": json, "X-Entry": "s3cret", cookie: "session=s3cret" };
    await send("/resets/s3cret", { method: "POST", headers, body: '{"items":{"apiKey":"s3cret","a":1}}' });
    expect(reports.map(({ path, entries }) => [path, ...entries.map(({ field }) => field)])).toEqual([
      ["/resets/{token}", "token", "X-Entry", "session", "items"],
    ]);
    expect(JSON.stringify(reports)).not.toContain("s3cret");
    expect(JSON.stringify(reports)).toContain('{\\"apiKey\\":\\"…\\",\\"a\\":1}');
  });

  test("it is printed unless somebody takes it", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const info = vi.spyOn(console, "info").mockImplementation(() => undefined);
    await list({ report: undefined }).get("page[count]=0");
    expect([warn.mock.calls.length, info.mock.calls.length]).toEqual([1, 1]);
    vi.restoreAllMocks();
  });

  test("a failure that is asked for comes, whatever the request is like", async () => {
    const { get, reports } = list({}, { answer: { status: 429, reply: "limited" } });
    expect([(await get("page.count=0")).status, reports.length]).toEqual([429, 0]);
  });
});

describe("conditions", () => {
  test("latency, fixed and between bounds, the same for the same seed", async () => {
    const sleeps = async (latency: number | { min: number; max: number; seed?: string }) => {
      const clock = fakeClock();
      const { get } = list({ clock, conditions: { latency } });
      for (let turn = 0; turn < 3; turn++) await clock.run(get("page.count=1"));
      return clock.sleeps;
    };
    expect(await sleeps(250)).toEqual([250, 250, 250]);
    const jittered = await sleeps({ min: 10, max: 20, seed: "a" });
    expect(jittered.every((ms) => ms >= 10 && ms < 20)).toBe(true);
    expect(new Set(jittered).size).toBe(3);
    expect(await sleeps({ min: 10, max: 20, seed: "a" })).toEqual(jittered);
    expect(await sleeps({ min: 10, max: 20, seed: "b" })).not.toEqual(jittered);
  });

  test("the next few fail", async () => {
    const { get } = list({ conditions: { flaky: { next: 2, status: 500 } } });
    const statuses = [];
    for (let turn = 0; turn < 4; turn++) statuses.push((await get("page.count=1")).status);
    expect(statuses).toEqual([500, 500, 200, 200]);
  });

  test("a share fails, the same requests for the same seed", async () => {
    const outcomes = async (seed: number) => {
      const { get } = list({ conditions: { flaky: { rate: 0.3, seed } } });
      const statuses: number[] = [];
      for (let turn = 0; turn < 200; turn++) statuses.push((await get("page.count=1")).status);
      return statuses;
    };
    const first = await outcomes(1);
    const failed = first.filter((status) => status === 503).length;
    expect(failed).toBeGreaterThan(40);
    expect(failed).toBeLessThan(80);
    expect(await outcomes(1)).toEqual(first);
    expect(await outcomes(2)).not.toEqual(first);
  });

  test("a failure that is not documented has the shape of one that is", async () => {
    const response = await list({ conditions: { flaky: { next: 1 } } }).get("page.count=1");
    expect(await response.json()).toEqual({ errors: [{ type: "unavailable", message: "Failed on purpose" }] });
  });

  test("the documented budget in fixed windows, told by headers and by the body", async () => {
    const clock = fakeClock(Date.UTC(2026, 0, 6, 9));
    const { get } = list({ clock, conditions: { rateLimit: true } });
    const told = async () => {
      const { status, headers } = await get("page.count=1");
      return [status, ...["remaining", "limit", "used"].map((name) => headers.get(`x-ratelimit-${name}`))];
    };
    expect(await told()).toEqual([200, "1", "2", "1"]);
    expect(await told()).toEqual([200, "0", "2", "2"]);
    await clock.advance(20_000);
    const limited = await get("page.count=1");
    expect([limited.status, limited.headers.get("retry-after"), limited.headers.get("x-ratelimit-reset")]).toEqual([
      429,
      "40",
      String(Date.UTC(2026, 0, 6, 9, 1) / 1000),
    ]);
    expect(await limited.json()).toEqual({
      errors: [{ type: "rate", data: { wait: 40_000, remaining: 0, used: 3 } }],
    });
    await clock.advance(40_000);
    expect(await told()).toEqual([200, "1", "2", "1"]);
  });

  test("a budget of one's own; none where none is documented; each mock counts by itself", async () => {
    const one = list({ conditions: { rateLimit: { requests: 1, seconds: 60 } } });
    expect([(await one.get("page.count=1")).status, (await one.get("page.count=1")).status]).toEqual([200, 429]);
    const { postJson } = create({ conditions: { rateLimit: true } });
    for (let turn = 0; turn < 100; turn++) expect((await postJson({ items: [] })).status).toBe(201);
    expect((await list({ conditions: { rateLimit: true } }).get("page.count=1")).status).toBe(200);
  });
});

describe("who answers", () => {
  test("a resolver gets what was read, and answers with a documented reply, any status, a Response, or not at all", async () => {
    const seen: unknown[] = [];
    const resolve: MockPlan["resolve"] = async ({ path, query, body, request, reply }) => {
      seen.push(path, query, body, await request.json());
      return Reflect.apply(reply["invalid"] ?? Object, undefined, [{ field: "items" }]);
    };
    const { postJson } = create({}, { resolve });
    expect(await fieldsOf(await postJson({ items: [] }))).toEqual([422, 'items: "items" is not valid']);
    expect(seen).toEqual([{ list: 7 }, {}, { items: [] }, { items: [] }]);
    const answered = (result: Awaited<ReturnType<NonNullable<MockPlan["resolve"]>>>) =>
      createMock(listOperation, { resolve: () => result }).respond(
        new Request(`${api}/items?page.count=1`, { headers: { authorization } }),
      );
    expect(await (await answered({ status: 418, body: { tea: true } }))?.json()).toEqual({ tea: true });
    expect((await answered(new Response(null, { status: 204 })))?.status).toBe(204);
    expect(await answered(undefined)).toBeUndefined();
  });

  test("a backend answers what it handles, and remembers what was asked", async () => {
    const record = vi.fn();
    const answers = [
      { ok: true, body: { items: ["kept"] } },
      { ok: false, reason: "invalid", field: "page.cursor", message: "is unknown" },
      { ok: false, reason: "conflict", message: "is taken" },
      { ok: false, reason: "missing", message: "is not there" },
    ] as const;
    let turn = 0;
    const handle = vi.fn(() => answers[turn++] ?? answers[0]);
    const backend = { handles: (id: string) => id === "listItems", handle, record, reset: () => undefined };
    const { get } = list({ backend });
    expect(await (await get("page.count=1")).json()).toEqual({ items: ["kept"] });
    expect(handle).toHaveBeenLastCalledWith("listItems", expect.objectContaining({ query: { page: { count: 1 } } }));
    expect(await fieldsOf(await get("page.count=1"))).toEqual([422, 'page.cursor: "page.cursor" is unknown']);
    expect((await get("page.count=1")).status).toBe(422);
    const missing = await get("page.count=1");
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { errors: [{ type: "not-found", message: "is not there" }] },
    ]);
    expect((await get("page.count=0")).status).toBe(422);
    expect(handle).toHaveBeenCalledTimes(4);
    expect(record.mock.calls.map(([{ status }]) => status)).toEqual([200, 422, 422, 404, 422]);
    const { postJson } = create({ backend });
    expect((await postJson({ items: [] })).status).toBe(201);
  });

  test("a request that a resolver leaves alone is remembered once: by whoever answers it", async () => {
    const record = vi.fn();
    const backend = { handles: () => false, handle: vi.fn(), record, reset: () => undefined };
    const asked = (): Request => new Request(`${api}/items?page.count=1`, { headers: { authorization } });
    const statusOf = async (plan: MockPlan): Promise<number | undefined> =>
      (await createMock(listOperation, plan, { backend }).respond(asked()))?.status;
    expect(await statusOf({ resolve: () => undefined })).toBeUndefined();
    expect(record).not.toHaveBeenCalled();
    expect(await statusOf({})).toBe(200);
    expect(await statusOf({ resolve: () => Response.error() })).toBe(0);
    expect(record.mock.calls.map(([{ status }]) => status)).toEqual([200, 0]);
  });
});
