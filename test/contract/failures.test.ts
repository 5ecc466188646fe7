import type { ServerResponse } from "node:http";
import { ApiError, NetworkError, ParseError, createIamUsersClient, unwrap } from "@iam-users/client";
import { describe, expect, test } from "vitest";
import { judgedServer } from "../judge/judged-server.ts";
import { token } from "./wire-table.ts";

/** What happened to a call, without the parts that are the platform's. */
interface Outcome {
  readonly error?: string;
  readonly ok?: boolean;
  readonly status?: number;
  readonly body?: unknown;
}

type Answer = (response: ServerResponse) => void;

const answer =
  (status: number, headers: Readonly<Record<string, string>>, body?: string): Answer =>
  (response) => {
    response.writeHead(status, headers).end(body);
  };

const json = { "content-type": "application/vnd.segment.v1+json" };
const html = { "content-type": "text/html" };
const empty = { "content-length": "0" };
const page = "<!doctype html><h1>Bad gateway</h1>";

/** Without a length, so that the client learns only from the last chunk that there is nothing. */
const chunked =
  (status: number): Answer =>
  (response) => {
    response.writeHead(status, json).flushHeaders();
    response.end();
  };

const rows: readonly (readonly [title: string, answer: Answer, outcome: Outcome])[] = [
  ["an empty 500", answer(500, empty), { ok: false, status: 500, body: undefined }],
  ["an empty 500 in chunks", chunked(500), { ok: false, status: 500, body: undefined }],
  ["a 502 in HTML", answer(502, html, page), { ok: false, status: 502, body: page }],
  ["a 503 that says false", answer(503, json, "false"), { ok: false, status: 503, body: false }],
  ["a 500 that says null", answer(500, json, "null"), { ok: false, status: 500, body: null }],
  ["a 401, undocumented", answer(401, json, '{"errors":[]}'), { ok: false, status: 401, body: { errors: [] } }],
  ["a 413 with broken JSON, undocumented", answer(413, json, "{"), { ok: false, status: 413, body: "{" }],
  ["a 304", answer(304, {}), { ok: false, status: 304, body: undefined }],
  ["a 404 in HTML, documented as JSON", answer(404, html, page), { error: "ParseError", status: 404 }],
  ["an empty 429, documented with a body", answer(429, empty), { error: "ParseError", status: 429 }],
  ["a 200 in HTML", answer(200, html, page), { error: "ParseError", status: 200 }],
  ["a 200 with broken JSON", answer(200, json, '{"data":'), { error: "ParseError", status: 200 }],
  ["an empty 200", answer(200, empty), { error: "ParseError", status: 200 }],
  ["an empty 200 in chunks", chunked(200), { error: "ParseError", status: 200 }],
  ["a 200 that says null", answer(200, json, "null"), { ok: true, status: 200, body: null }],
  ["a 200 that says false", answer(200, json, "false"), { ok: true, status: 200, body: false }],
  ["a 200 that says 0", answer(200, json, "0"), { ok: true, status: 200, body: 0 }],
  [
    "a 200 that says nothing of its type",
    answer(200, {}, '{"data":{}}'),
    { ok: true, status: 200, body: { data: {} } },
  ],
  ["a redirect", answer(302, { location: "http://127.0.0.1:9/" }), { ok: false, status: 302, body: undefined }],
  ["a connection that closes", (response) => response.destroy(), { error: "NetworkError" }],
  [
    "a body that breaks off",
    (response) => {
      response.writeHead(200, { ...json, "content-length": "100" }).write('{"data":{}}');
      setTimeout(() => response.destroy(), 20);
    },
    { error: "NetworkError" },
  ],
];

async function call(respond: Answer): Promise<{ readonly outcome: Outcome; readonly thrown: unknown }> {
  await using server = await judgedServer(respond);
  const client = createIamUsersClient({ token, baseUrl: server.url });
  const result = await client.getUser({ path: { userId: "x" } }).catch((error: unknown) => error);
  const thrown = await unwrap(client.getUser({ path: { userId: "x" } })).catch((error: unknown) => error);
  return { outcome: outcomeOf(result), thrown };
}

function outcomeOf(result: unknown): Outcome {
  if (result instanceof ParseError) return { error: result.name, status: result.status };
  if (result instanceof Error) return { error: result.name };
  const { ok, status, body } = result as Outcome;
  return { ok, status, body } as Outcome;
}

describe("success and failure are the status's to tell, never the body's", () => {
  test.each(rows)("%s", async (_title, respond, wanted) => {
    const { outcome, thrown } = await call(respond);
    expect(outcome).toStrictEqual(wanted);
    if (wanted.error !== undefined) expect(thrown).toMatchObject({ name: wanted.error, operation: "getUser" });
    else if (wanted.ok) expect(thrown).toStrictEqual(wanted.body);
    else {
      expect(thrown).toBeInstanceOf(ApiError);
      expect(thrown).toMatchObject({
        status: wanted.status,
        operation: "getUser",
        method: "GET",
        path: "/users/{userId}",
      });
      expect(thrown).toHaveProperty("body", wanted.body);
    }
  });

  test("nobody listens", async () => {
    const { url, ...server } = await judgedServer();
    await server[Symbol.asyncDispose]();
    const client = createIamUsersClient({ token, baseUrl: url });
    await expect(client.getUser({ path: { userId: "x" } })).rejects.toBeInstanceOf(NetworkError);
  });

  test("whoever waits for it has had enough, before the answer or while its body comes", async () => {
    for (const begin of [() => {}, (response: ServerResponse) => void response.writeHead(200, json).write("{")]) {
      const controller = new AbortController();
      await using server = await judgedServer((response) => {
        begin(response);
        setTimeout(() => controller.abort(new RangeError("enough")), 20);
      });
      const { signal } = controller;
      const client = createIamUsersClient({ token, baseUrl: server.url });
      await expect(client.getUser({ path: { userId: "x" } }, { signal })).rejects.toThrow(new RangeError("enough"));
    }
  });
});
