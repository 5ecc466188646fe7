import * as overOpenapiFetch from "@iam-users/client";
import * as overFetch from "@iam-users/client/fetch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replyCases, requestCases } from "../contract/cases.ts";
import { mediaTypes, operations, token } from "../contract/wire-table.ts";
import { mutationCases } from "../mock/mutation-cases.ts";
import { boundCall, functionIn } from "../support/call.ts";
import { model } from "../support/description.ts";
import { type MockProcess, startMock } from "./support/mock-process.ts";
import { preferring } from "../judge/preferring.ts";

let mock: MockProcess;
beforeAll(async () => {
  mock = await startMock("--json");
});
afterAll(() => mock[Symbol.asyncDispose]());

const versionOf = (type: string | undefined): string | undefined =>
  Object.entries(mediaTypes).find(([, one]) => one === type)?.[0];

describe.each([
  { name: "@iam-users/client", entry: overOpenapiFetch },
  { name: "@iam-users/client/fetch", entry: overFetch },
])("$name", ({ entry }) => {
  const clientWith = (fetch?: (request: Request) => Promise<Response>): overOpenapiFetch.IamUsersClient =>
    entry.createIamUsersClient({ token, baseUrl: mock.url, ...(fetch && { fetch }) });

  test("the cases call every operation", () => {
    const called = new Set(requestCases.map(({ operation }) => operation));
    expect([...called].toSorted()).toEqual(operations.map(({ operationId }) => operationId).toSorted());
  });

  test.each(requestCases)("$operation as $version: $name", async ({ operation, input, version }) => {
    const result = await boundCall(clientWith(), operation)(input, { version });
    const usual = replyCases.find(
      (one) => one.operation === operation && one.status === 200 && one.isDefault && one.version === version,
    );
    expect(result).toMatchObject({ ok: true, status: 200 });
    expect(result.body).toStrictEqual(usual?.body);
    expect(result.response.headers.get("content-type")).toBe(mediaTypes[version]);
  });

  test.each(replyCases)("$operation $status $example as $version, asked for", async (wanted) => {
    const { operation, input, version, status, example, body, type } = wanted;
    const client = clientWith((request) => fetch(preferring(request, { code: status, example })));
    const result = await boundCall(client, operation)(input, { version });
    expect([result.status, result.response.headers.get("content-type")]).toEqual([status, type]);
    expect(result.body).toStrictEqual(body);
  });

  test("every input with one fault is refused, and the field is named", async () => {
    const wrong: unknown[] = [];
    let sent = 0;
    for (const { title, operation, input, type, fields } of mutationCases(model)) {
      const call = functionIn(clientWith(), operation.id);
      const outcome = await Promise.resolve(call(input, { version: versionOf(type) })).catch((error: unknown) => error);
      // The client itself keeps what would lead to another path.
      if (outcome instanceof overOpenapiFetch.ValidationError) continue;
      sent++;
      const named = fields.map((field) => ({ status: 422, body: { errors: [expect.objectContaining({ field })] } }));
      if (!named.some((one) => matches(outcome, one))) wrong.push([title, outcome]);
    }
    expect(wrong).toEqual([]);
    expect(sent).toBeGreaterThan(40);
  });
});

function matches(value: unknown, shape: object): boolean {
  return expect.objectContaining(shape).asymmetricMatch(value);
}

describe("any other client", () => {
  const authorization = `Bearer ${token}`;
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(mock.url + path, { ...init, headers: { authorization, ...init.headers } });

  test("without a token is answered 401", async () => {
    const response = await fetch(`${mock.url}/users?pagination.count=2`);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      errors: [{ type: "unauthorized", message: expect.stringContaining("bearer token") }],
    });
  });

  test("with a wrong value is answered 422 with the field", async () => {
    const response = await ask("/users?pagination.count=1000");
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field: "pagination.count" }] });
  });

  test("on a path that does not exist is answered 404, with those that do", async () => {
    const response = await ask("/usesr");
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      detail: "No operation has this path. Did you mean /users?",
      operations: expect.arrayContaining(["GET /users/{userId}"]),
    });
  });

  test("with another method is answered 405, with those that are allowed", async () => {
    const response = await ask("/invites", { method: "PUT", body: "{}" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "DELETE, GET, POST"]);
  });

  test("that accepts nothing of what there is is answered 406", async () => {
    const response = await ask("/users?pagination.count=2", { headers: { accept: "image/png" } });
    expect(response.status).toBe(406);
  });

  test("that prefers a type gets it", async () => {
    const accept = "application/json;q=0.5, application/vnd.segment.v1beta+json";
    const response = await ask("/users?pagination.count=2", { headers: { accept } });
    expect(response.headers.get("content-type")).toBe(mediaTypes.v1beta);
  });

  test.each(["pagination[count]=3", "pagination%5Bcount%5D=3"])("may write %s", async (query) => {
    expect((await ask(`/users?${query}`)).status).toBe(200);
  });

  test("may send its body in chunks", async () => {
    const bytes = new TextEncoder().encode('{"invites":[{"email":"ada@example.com"}]}');
    const body = new ReadableStream({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const init = { method: "POST", headers: { "content-type": "application/json" }, body, duplex: "half" };
    expect((await ask("/invites", init)).status).toBe(200);
  });

  test("may ask for the head alone", async () => {
    const response = await ask("/users?pagination.count=2", { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  test("may be a page of another origin", async () => {
    const origin = "https://page.example";
    const headers = {
      origin,
      "access-control-request-method": "GET",
      "access-control-request-headers": "authorization",
    };
    const preflight = await fetch(`${mock.url}/users`, { method: "OPTIONS", headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toBe("authorization");
    const response = await ask("/users?pagination.count=2", { headers: { origin } });
    expect(response.headers.get("access-control-allow-origin")).toBe(origin);
  });
});

test("no secret was logged", () => {
  expect(mock.lines.length).toBeGreaterThan(requestCases.length + replyCases.length);
  expect(mock.lines.filter((line) => line.includes(token))).toEqual([]);
});
