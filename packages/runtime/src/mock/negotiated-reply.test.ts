import { describe, expect, test } from "vitest";
import { answerOf } from "./answer-of.js";
import { createMock } from "./create-mock.js";
import type { ReplyOptions } from "./mock-answer.js";
import type { MockOperation } from "./mock-operation.js";
import type { MockReply } from "./mock-reply.js";
import { replyMakers } from "./reply-makers.js";

const v1 = "application/vnd.api.v1+json";
const owner = { data: { user: { name: "owner" } } };
const limited = { data: { user: { name: "limited" } } };
const ok: MockReply = {
  name: "ok",
  status: 200,
  headers: { "X-RateLimit-Remaining": "59" },
  bodies: [{ types: [v1, "application/json"], examples: { owner, limited } }],
};
const operation: MockOperation = {
  id: "getUser",
  method: "GET",
  path: "/users/{userId}",
  servers: ["https://api.example.com", "https://eu.api.example.com"],
  replies: [ok],
};

interface Ask {
  readonly reply?: Partial<MockReply>;
  readonly body?: unknown;
  readonly options?: ReplyOptions;
  readonly accept?: string;
  readonly method?: string;
}

/** The answer to one request; fails when there is none. */
async function ask({ reply = ok, body, options = {}, accept, method = "GET" }: Ask = {}): Promise<Response> {
  const one = { name: "ok", status: 200, bodies: [], ...reply };
  const answer = { ...options, reply: one.name, status: options.status ?? one.status, body };
  const headers = accept === undefined ? {} : { accept };
  const request = new Request("https://api.example.com/users/1", { method, headers });
  const response = await createMock({ ...operation, method, replies: [one] }, { answer }).respond(request);
  if (response === undefined) throw new Error("nobody answered");
  return response;
}

function bodyOf(type: string, value: unknown = "example"): Partial<MockReply> {
  return { bodies: [{ types: [type], examples: { first: value } }] };
}

test("the operation's own requests, at each of its servers, and no others", async () => {
  const mock = createMock(operation);
  const answer = (url: string, method = "GET") => mock.respond(new Request(url, { method }));
  expect((await answer("https://eu.api.example.com/users/1"))?.status).toBe(200);
  expect(await answer("https://api.example.com/users/1", "POST")).toBeUndefined();
  expect(await answer("https://api.example.com/users")).toBeUndefined();
  expect(await answer("https://elsewhere.example/users/1")).toBeUndefined();
});

describe("the media type", () => {
  test("the default one when nothing or everything is accepted", async () => {
    expect((await ask()).headers.get("content-type")).toBe(v1);
    expect((await ask({ accept: "*/*" })).headers.get("content-type")).toBe(v1);
  });

  test("the accepted one, the data of its body", async () => {
    expect((await ask({ accept: "application/json" })).headers.get("content-type")).toBe("application/json");
    const reply = { bodies: [...ok.bodies, { types: ["text/csv"], examples: { owner: "a,b" } }] };
    const response = await ask({ reply, accept: "text/csv" });
    expect([response.headers.get("content-type"), await response.text()]).toEqual(["text/csv", "a,b"]);
  });

  test("406 when none fits, but an error is told all the same", async () => {
    const refused = await ask({ accept: "image/png" });
    expect([refused.status, await refused.text()]).toEqual([406, `Not acceptable. Offered: ${v1}, application/json`]);
    expect(refused.headers.get("content-type")).toContain("text/plain");
    const missing = await ask({ reply: { ...ok, status: 404 }, accept: "image/png" });
    expect([missing.status, missing.headers.get("content-type")]).toEqual([404, v1]);
  });

  test("options.type is sent whatever is accepted", async () => {
    const response = await ask({ accept: "image/png", options: { type: "application/json" } });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
  });

  test.each([
    ["*/*", { a: 1 }, "application/json"],
    ["*/*", "text", "text/plain"],
    ["image/*", new Uint8Array([1]), "application/octet-stream"],
    ["image/*", new Blob(["x"], { type: "image/gif" }), "image/gif"],
  ])("a range %s with %o is sent as %s", async (type, body, wanted) => {
    expect((await ask({ reply: bodyOf(type), body })).headers.get("content-type")).toBe(wanted);
  });
});

describe("the body", () => {
  test("the first example, the named one, or the given body", async () => {
    expect(await (await ask()).json()).toEqual(owner);
    expect(await (await ask({ options: { example: "limited" } })).json()).toEqual(limited);
    expect(await (await ask({ body: { mine: 1 }, options: { example: "limited" } })).json()).toEqual({ mine: 1 });
  });

  test("an unknown example is refused at once", () => {
    const { ok: make, example } = replyMakers(operation, answerOf);
    expect(() => make?.(undefined, { example: "ownr" })).toThrow('GET /users/{userId} has no example "ownr".');
    expect(() => make?.(undefined, { example: "toString" })).toThrow("no example");
    expect(() => Reflect.apply(example ?? Object, undefined, ["x"])).toThrow('GET /users/{userId} has no example "x".');
  });

  test("a named example is answered in a media type that has it", async () => {
    const reply = { bodies: [...ok.bodies, { types: ["text/csv"], examples: { table: "a,b" } }] };
    expect(await (await ask({ reply, options: { example: "table" } })).text()).toBe("a,b");
    expect((await ask({ reply, options: { example: "table" }, accept: v1 })).status).toBe(406);
  });

  test.each([
    ["application/json", "text", '"text"'],
    ["application/json; charset=utf-8", null, "null"],
    [v1, "text", '"text"'],
    [v1, false, "false"],
    ["application/json", [1, { a: "\u2028" }], '[1,{"a":"\u2028"}]'],
    ["text/plain", "text", "text"],
    ["text/plain", 5, "5"],
    ["application/octet-stream", "h\u00e9", "h\u00e9"],
    ["application/json", new Uint8Array([123, 125]), "{}"],
    ["application/pdf", new Uint8Array([37, 80]).buffer, "%P"],
    ["application/pdf", new Blob(["%PDF"]), "%PDF"],
    ["application/xml", { a: 1 }, '{"a":1}'],
  ])("%s with %o is sent as %s", async (type, value, wanted) => {
    const response = await ask({ reply: bodyOf(type, value) });
    expect([response.headers.get("content-type"), await response.text()]).toEqual([type, wanted]);
    expect(await (await ask({ reply: bodyOf(type), body: value })).text()).toBe(wanted);
  });

  test("bytes stay bytes", async () => {
    const bytes = new Uint8Array([0, 255, 128]);
    const response = await ask({ reply: bodyOf("image/png", bytes) });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  test("each answer is a copy", async () => {
    const mock = createMock(operation);
    const answer = async () => (await mock.respond(new Request("https://api.example.com/users/1")))?.json();
    const first = await answer();
    first.data.user.name = "changed";
    expect(await answer()).toEqual(owner);
    expect(owner.data.user.name).toBe("owner");
  });

  test.each([
    ["a reply without bodies", { reply: { status: 202 } }],
    ["204", { options: { status: 204 } }],
    ["205", { options: { status: 205 } }],
    ["304", { options: { status: 304 }, body: { a: 1 } }],
    ["HEAD", { method: "HEAD" }],
    ["HEAD that nothing fits", { method: "HEAD", accept: "image/png" }],
    ["a body without examples", { reply: { status: 200, bodies: [{ types: ["application/json"], examples: {} }] } }],
  ])("%s: no body, no Content-Type", async (_, question: Ask) => {
    const response = await ask({
      ...question,
      options: { ...question.options, headers: { "content-type": "a/b", x: "y" } },
    });
    expect([await response.text(), response.headers.get("content-type")]).toEqual(["", null]);
    expect(response.headers.get("x")).toBe("y");
  });
});

describe("status and headers", () => {
  test("the documented ones, then the given ones", async () => {
    const options = { status: 299, headers: { "x-ratelimit-remaining": "0", "Content-Type": "application/x" } };
    const response = await ask({ options });
    expect([response.status, Object.fromEntries(response.headers)]).toEqual([
      299,
      { "content-type": "application/x", "x-ratelimit-remaining": "0" },
    ]);
    expect((await ask()).headers.get("X-RateLimit-Remaining")).toBe("59");
  });

  test("several cookies stay several", async () => {
    const headers = new Headers([
      ["Set-Cookie", "a=1"],
      ["Set-Cookie", "b=2"],
    ]);
    const reply = { ...ok, headers: { "Set-Cookie": "old=1" } };
    expect((await ask({ reply, options: { headers } })).headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });
});
