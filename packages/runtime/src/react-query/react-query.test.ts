import { QueryClient, dehydrate } from "@tanstack/react-query";
import { isValidElement } from "react";
import { describe, expect, test } from "vitest";
import { type ApiClient, type ApiClientOptions, createClient } from "../testing/client.js";
import {
  UsersProvider,
  checkHealthKey,
  createInvitesMutation,
  deleteUserMutation,
  getUserKey,
  getUserOptions,
} from "../testing/react-query.js";
import { type Recorder, recorder, reply } from "../testing/recorder.js";
import { createClientContext, keyFactory, queryOptions } from "./index.js";

const clientOf = (
  answer?: Parameters<typeof recorder>[0],
  options?: ApiClientOptions,
): { client: ApiClient; sent: Recorder } => {
  const sent = recorder(answer);
  return { client: createClient({ fetch: sent.fetch, token: "s3cret", ...options }), sent };
};
const input = { path: { userId: "x" } };

describe("keys", () => {
  const { client } = clientOf();

  test("are API, operation, scope and input", () => {
    expect(getUserKey()).toEqual(["users", "getUser"]);
    expect(getUserKey(client, input)).toEqual(["users", "getUser", "https://api.example.com", input]);
    expect(checkHealthKey(client)).toEqual(["users", "checkHealth", "https://api.example.com"]);
    const tenant = clientOf(undefined, { scope: "tenant" }).client;
    expect(getUserKey(tenant, input)[2]).toBe("tenant");
  });

  test("take an empty input for none", () => {
    const key = keyFactory<"a", "b", { query?: object | undefined } | undefined>("a", "b");
    const whole = ["a", "b", "s"];
    expect(key({ scope: "s" })).toEqual(whole);
    expect(key({ scope: "s" }, undefined)).toEqual(whole);
    expect(key({ scope: "s" }, {})).toEqual(whole);
    expect(key({ scope: "s" }, { query: {} })).toEqual(whole);
    expect(key({ scope: "s" }, { query: { a: 1 } })).toEqual([...whole, { query: { a: 1 } }]);
  });

  test("never hold headers, cookies, tokens or signals", async () => {
    const key = keyFactory<"a", "b", { headers: object; cookies: object; body: null }>("a", "b");
    const given = { headers: { "X-Key": "s3cret" }, cookies: { k: "s3cret" }, body: null };
    expect(key(client, given)).toEqual(["a", "b", "https://api.example.com", { body: null }]);

    const queries = new QueryClient();
    const options = getUserOptions(client, input, {
      headers: { "X-Key": "s3cret" },
      signal: new AbortController().signal,
    });
    await queries.fetchQuery(options);
    expect(JSON.stringify(dehydrate(queries))).not.toContain("s3cret");
  });
});

describe("queries", () => {
  test("resolve to the body", async () => {
    const { client, sent } = clientOf(() => reply({ data: 1 }));
    const queries = new QueryClient();
    const options = getUserOptions(client, input, { version: "json" });
    expect(await queries.fetchQuery(options)).toEqual({ data: 1 });
    expect(queries.getQueryData(options.queryKey)).toEqual({ data: 1 });
    expect(sent.only().headers.get("accept")).toBe("application/json");
    expect(Object.keys(options)).toEqual(["queryKey", "queryFn"]);
  });

  test("reject with the client's error, whatever the body", async () => {
    const { client } = clientOf(() => new Response(null, { status: 500, headers: { "content-length": "0" } }));
    const query = new QueryClient().fetchQuery({ ...getUserOptions(client, input), retry: false });
    await expect(query).rejects.toMatchObject({ name: "ApiError", status: 500 });
  });

  test("give null for no body", async () => {
    const { client } = clientOf(() => new Response(null, { status: 204 }));
    expect(await new QueryClient().fetchQuery(getUserOptions(client, input))).toBeNull();
  });

  test("keep bodies that are false", async () => {
    const options = queryOptions<boolean, Error, readonly ["k"]>(["k"], async () => ({
      ok: true,
      status: 200,
      body: false,
      response: new Response(),
    }));
    expect(await new QueryClient().fetchQuery(options)).toBe(false);
  });

  test("abort the request when they are cancelled", async () => {
    const queries = new QueryClient();
    let aborted = false;
    const { client } = clientOf(
      (request) =>
        new Promise((_resolve, reject) => {
          request.signal.addEventListener("abort", () => {
            aborted = true;
            reject(request.signal.reason);
          });
          void queries.cancelQueries();
        }),
    );
    await queries.fetchQuery(getUserOptions(client, input)).catch(() => undefined);
    expect(aborted).toBe(true);
  });
});

describe("mutations", () => {
  const run = (queries: QueryClient, options: ReturnType<typeof createInvitesMutation>): Promise<unknown> =>
    queries
      .getMutationCache()
      .build(queries, { ...options })
      .execute({ body: { invites: [{ email: "a@s3cret" }] } });

  test("send their input, which is in no key", async () => {
    const { client, sent } = clientOf(() => reply({ data: { emails: [] } }));
    const options = createInvitesMutation(client);
    expect(await run(new QueryClient(), options)).toEqual({ data: { emails: [] } });
    expect(await sent.only().json()).toEqual({ invites: [{ email: "a@s3cret" }] });
    expect(options.mutationKey).toEqual(["users", "createInvites"]);
  });

  test("reject with the client's error", async () => {
    const { client } = clientOf(() => reply({ errors: [] }, 422));
    await expect(run(new QueryClient(), createInvitesMutation(client))).rejects.toMatchObject({ status: 422 });
  });

  test("give null for no body", async () => {
    const { client } = clientOf(() => new Response(null, { status: 204 }));
    expect(await deleteUserMutation(client).mutationFn(input)).toBeNull();
  });
});

test("a provider gives its own context the client", () => {
  const { client } = clientOf();
  const element = UsersProvider({ client, children: "below" });
  expect(isValidElement(element)).toBe(true);
  expect(element.props).toMatchObject({ value: client, children: "below" });
  const other = createClientContext<ApiClient>("OtherProvider").Provider({ client });
  expect(other.type).not.toBe(element.type);
});
