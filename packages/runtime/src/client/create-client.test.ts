import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import {
  type UsersClient,
  createInvites,
  createUsersClient,
  deleteUser,
  getUser,
  listUsers,
} from "../testing/client.js";
import { type Recorder, recorder, reply } from "../testing/recorder.js";
import { NetworkError, ParseError, ValidationError, unwrap } from "./index.js";

const secrets = ["t0ken-s3cret", "p4th-s3cret", "qu3ry-s3cret", "b0dy-s3cret", "h3ader-s3cret"] as const;
const [token, pathSecret, querySecret, bodySecret, headerSecret] = secrets;

const clientOf = (answer?: Parameters<typeof recorder>[0]): { client: UsersClient; sent: Recorder } => {
  const sent = recorder(answer);
  return { client: createUsersClient({ fetch: sent.fetch, token, headers: { "X-H": headerSecret } }), sent };
};

test("the wire of a whole call", async () => {
  const { client, sent } = clientOf(() => reply({ data: { emails: ["a@b.c"] } }));
  const result = await client.createInvites({ body: { invites: [{ email: "a@b.c" }] } }, { version: "json" });
  expect(result).toMatchObject({ ok: true, status: 200, body: { data: { emails: ["a@b.c"] } } });
  const request = sent.only();
  expect(`${request.method} ${request.url}`).toBe("POST https://api.example.com/invites");
  expect(await request.text()).toBe('{"invites":[{"email":"a@b.c"}]}');
  expect(Object.fromEntries(request.headers)).toEqual({
    accept: "application/json",
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "x-h": headerSecret,
  });
});

test("dotted and repeated queries", async () => {
  const { client, sent } = clientOf();
  await listUsers(client, { query: { pagination: { count: 3, cursor: "Mw==" }, emails: ["a@x.com", "b@x.com"] } });
  expect(new URL(sent.only().url).search).toBe(
    "?pagination.count=3&pagination.cursor=Mw%3D%3D&emails=a%40x.com&emails=b%40x.com",
  );
});

test("a client tells nothing of its options", () => {
  const { client } = clientOf();
  for (const text of [JSON.stringify(client), inspect(client, { showHidden: true, depth: 9 }), String(client)]) {
    for (const secret of secrets) expect(text).not.toContain(secret);
  }
  expect(client).toMatchObject({ api: "users", scope: "https://api.example.com" });
  expect(createUsersClient({ version: "v1beta" }).scope).toBe("https://api.example.com v1beta");
});

describe("errors tell method, template, status and operation, and no secret", () => {
  const calls: [name: string, answer: () => Response | Promise<Response>, type: unknown][] = [
    ["ApiError", () => reply({ errors: [{ type: bodySecret }] }, 404), expect.any(Error)],
    ["ParseError", () => reply(`{"${bodySecret}`, 404), expect.any(ParseError)],
    ["ParseError", () => reply(`<p>${bodySecret}`, 200, "text/html"), expect.any(ParseError)],
    ["NetworkError", () => Promise.reject(new TypeError("fetch failed")), expect.any(NetworkError)],
  ];
  test.each(calls)("%s", async (name, answer, type) => {
    const { client } = clientOf(answer);
    const body = { invites: [{ email: bodySecret }] };
    const query = { pagination: { count: 1, cursor: querySecret } };
    const errors = await Promise.all(
      [
        unwrap(getUser(client, { path: { userId: pathSecret } })),
        unwrap(listUsers(client, { query })),
        unwrap(createInvites(client, { body })),
      ].map((promise) => promise.catch((caught: unknown) => caught)),
    );
    expect(errors).toEqual([type, type, type]);
    expect(errors[0]).toMatchObject({ name, operation: "getUser", method: "GET", path: "/users/{userId}" });
    for (const error of errors) {
      for (const text of [JSON.stringify(error), inspect(error, { depth: 9 }), String(error), inspect({ error })]) {
        for (const secret of secrets) expect(text).not.toContain(secret);
        expect(text).not.toContain("api.example.com");
      }
    }
  });

  test("as JSON", async () => {
    const { client } = clientOf(() => reply({}, 404));
    const error: unknown = await unwrap(getUser(client, { path: { userId: "x" } })).catch((caught: unknown) => caught);
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "ApiError",
      operation: "getUser",
      method: "GET",
      path: "/users/{userId}",
      status: 404,
    });
  });

  test("ValidationError", async () => {
    const { client } = clientOf();
    const input = { path: { userId: `${pathSecret}\ud800` } };
    const error: unknown = await getUser(client, input).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ValidationError);
    for (const text of [JSON.stringify(error), inspect(error)]) expect(text).not.toContain(pathSecret);
  });
});

describe("no answer", () => {
  test("a NetworkError keeps what fetch said", async () => {
    const cause = new TypeError("fetch failed");
    const { client } = clientOf(() => Promise.reject(cause));
    const error: unknown = await getUser(client, { path: { userId: "x" } }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ cause, operation: "getUser" });
    expect(String(error)).toBe("NetworkError: GET /users/{userId} got no answer (getUser)");
  });

  test("a body that breaks off is one too", async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError("terminated")) });
    const { client } = clientOf(() => new Response(broken, { headers: { "content-type": "application/json" } }));
    await expect(getUser(client, { path: { userId: "x" } })).rejects.toBeInstanceOf(NetworkError);
  });

  test("an abort stays the platform's, before, during and after", async () => {
    const input = { path: { userId: "x" } };
    const tokenFunction = vi.fn(() => token);
    const idle = recorder();
    const client = createUsersClient({ fetch: idle.fetch, token: tokenFunction });
    await expect(getUser(client, input, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
    expect(tokenFunction).not.toHaveBeenCalled();
    expect(idle.requests).toEqual([]);

    const controller = new AbortController();
    const reason = new Error("my own reason");
    const hanging = createUsersClient({
      fetch: (request) =>
        new Promise((_resolve, reject) => {
          request.signal.addEventListener("abort", () => reject(request.signal.reason));
          controller.abort(reason);
        }),
    });
    await expect(getUser(hanging, input, { signal: controller.signal })).rejects.toBe(reason);

    const late = new AbortController();
    const stream = new ReadableStream({
      pull: (body) => {
        late.abort();
        body.error(new TypeError("terminated"));
      },
    });
    const reading = createUsersClient({ fetch: async () => new Response(stream) });
    await expect(getUser(reading, input, { signal: late.signal })).rejects.toMatchObject({ name: "AbortError" });

    const timing = createUsersClient({ fetch: () => Promise.reject(new DOMException("slow", "TimeoutError")) });
    // Not this call's own: a limit that somebody else set, and another attempt may keep to.
    await expect(getUser(timing, input)).rejects.toMatchObject({
      name: "NetworkError",
      cause: { name: "TimeoutError" },
    });
  });
});

test("clients share nothing", async () => {
  const [a, b] = [recorder(), recorder()];
  const first = createUsersClient({ fetch: a.fetch, token: "a" });
  const second = createUsersClient({ fetch: b.fetch, token: "b", baseUrl: "https://eu1.example.com" });
  await Promise.all([deleteUser(first, { path: { userId: "1" } }), deleteUser(second, { path: { userId: "1" } })]);
  expect(a.only().headers.get("authorization")).toBe("Bearer a");
  expect(a.only().headers.get("accept")).toBeNull();
  expect(b.only().headers.get("authorization")).toBe("Bearer b");
  expect(b.only().url).toBe("https://eu1.example.com/users/1");
});
