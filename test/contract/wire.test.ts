import { createClient, createIamUsersClient } from "@iam-users/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgedFetch } from "../judge/judged-fetch.ts";
import { judgedServer } from "../judge/judged-server.ts";
import { boundCall, freeCall } from "../support/call.ts";
import type { RecordingServer } from "../support/recording-server.ts";
import { expectedFacts, facts } from "../support/sent.ts";
import { requestCases } from "./cases.ts";
import { expectedRequest } from "./expected-request.ts";
import { type VersionName, type WireRequest, cases, servers, token } from "./wire-table.ts";

interface Wanted {
  readonly title: string;
  readonly operation: string;
  readonly version?: VersionName;
  readonly input: unknown;
  readonly request: WireRequest;
}

/** Transcribed by hand. */
const transcribed: readonly Wanted[] = cases.map((one) => ({ ...one, title: `${one.operation}: ${one.name}` }));

/** Every example of the document in every media type. */
const derived: readonly Wanted[] = requestCases.map(({ operation, name, version, input }) => ({
  title: `${operation} as ${version}: ${name}`,
  operation,
  version,
  input,
  request: expectedRequest(operation, version, input),
}));

describe.each([
  { name: "the wire table", wanted: transcribed },
  { name: "the document's examples", wanted: derived },
])("$name, through fetch", ({ wanted }) => {
  test.each(wanted)("$title", async ({ operation, version, input, request }) => {
    const { fetch, sent } = judgedFetch();
    await boundCall(createIamUsersClient({ token, fetch }), operation)(input, { version });
    expect(sent.map(facts)).toEqual([expectedFacts(request)]);
    expect(sent[0]?.origin).toBe(servers.us);
    // Nothing else is said: what is not documented may reveal, and a browser asks the server before it sends it.
    const { contentType } = request.headers;
    const names = ["accept", "authorization", ...(contentType === undefined ? [] : ["content-type"])];
    expect(Object.keys(sent[0]?.headers ?? {}).toSorted()).toEqual(names);
  });
});

describe("over a socket", () => {
  let server: RecordingServer;
  beforeAll(async () => {
    server = await judgedServer();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each([...transcribed, ...derived])("$title", async ({ operation, version, input, request }) => {
    const client = createClient({ baseUrl: server.url, token });
    const before = server.sent.length;
    await freeCall(client, operation)(input, { version });
    const sent = server.sent.slice(before);
    expect(sent.map(facts)).toEqual([expectedFacts(request)]);
    const bytes = request.body === undefined ? undefined : Buffer.byteLength(JSON.stringify(request.body));
    expect(Number(sent[0]?.headers["content-length"] ?? 0)).toBe(bytes ?? 0);
  });
});

describe("where and as what", () => {
  const input = { path: { userId: "x" } };

  test.each(Object.entries(servers))("the server %s", async (_name, baseUrl) => {
    const { fetch, sent } = judgedFetch();
    await createIamUsersClient({ token, fetch, baseUrl }).getUser(input);
    expect(sent[0]?.origin).toBe(baseUrl);
  });

  test.each([
    ["us", servers.us],
    ["eu", servers.eu],
  ] as const)("the server %s by its name", async (server, origin) => {
    const { fetch, sent } = judgedFetch();
    await createIamUsersClient({ token, fetch, server }).getUser(input);
    expect(sent[0]?.origin).toBe(origin);
  });

  test("a client's version holds for its calls, and a call's own wins", async () => {
    const { fetch, sent } = judgedFetch();
    const client = createIamUsersClient({ token, fetch, version: "v1beta" });
    await client.getUser(input);
    await client.getUser(input, { version: "json" });
    expect(sent.map(({ headers }) => headers["accept"])).toEqual([
      "application/vnd.segment.v1beta+json",
      "application/json",
    ]);
  });

  test("the token may come from a function that is asked for each request", async () => {
    const { fetch, sent } = judgedFetch();
    const tokens = ["first", "second"];
    const client = createIamUsersClient({ fetch, token: () => tokens.shift() });
    await client.getUser(input);
    await client.getUser(input);
    expect(sent.map(({ headers }) => headers["authorization"])).toEqual(["Bearer first", "Bearer second"]);
  });
});
