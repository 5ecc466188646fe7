import {
  InfiniteQueryObserver,
  QueryClient,
  QueryObserver,
  dehydrate,
  hydrate,
  skipToken,
} from "@tanstack/react-query";
import * as fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  mediaType,
  ApiError,
  NetworkError,
  type Ok,
  type Operation,
  ParseError,
  ValidationError,
} from "../client/index.js";
import { type ApiClient, type ApiClientOptions, createClient } from "../testing/client.js";
import {
  checkHealthOptions,
  createInvitesMutation,
  deleteUserMutation,
  deleteUserOptimistic,
  getUserOptions,
  listUsersInfiniteOptions,
  usersKeys,
} from "../testing/react-query.js";
import { type Recorder, recorder, reply } from "../testing/recorder.js";
import { scopedKey, loadQuery, prefetchQuery, queryOptions } from "./index.js";

const SCOPE = "https://api.example.com";
const clientOf = (
  answer?: Parameters<typeof recorder>[0],
  options?: ApiClientOptions,
): { client: ApiClient; sent: Recorder } => {
  const sent = recorder(answer);
  return { client: createClient({ fetch: sent.fetch, token: "s3cret", ...options }), sent };
};
const input = { path: { userId: "x" } };
const page = { query: { pagination: { count: 2 } } };
const user = { data: { user: { id: "x", name: "Ada" } } };

afterEach(() => vi.unstubAllGlobals());

describe("keys", () => {
  const { client } = clientOf();
  const keys = usersKeys(client);

  test("go from the general to the particular, and are frozen", () => {
    const whole = ["users", SCOPE, "users", "getUser", "one", input];
    expect(getUserOptions(client, input).queryKey).toEqual(whole);
    expect(checkHealthOptions(client).queryKey).toEqual(["users", SCOPE, "health", "checkHealth", "one", {}]);
    const parts = [keys.all(), keys.users.all(), keys.getUser(), keys.getUser("one"), keys.getUser("one", input)];
    expect(parts).toEqual([2, 3, 4, 5, 6].map((length) => whole.slice(0, length)));
    expect(keys.users.detail("x")).toEqual(whole);
    for (const part of [...parts, keys, keys.users]) expect(Object.isFrozen(part)).toBe(true);
  });

  test("of one query and of an infinite one differ, and so do those of two scopes", () => {
    const tenant = clientOf(undefined, { scope: "tenant" }).client;
    const made = [
      keys.listUsers("one", page),
      listUsersInfiniteOptions(client, page).queryKey,
      listUsersInfiniteOptions(tenant, page).queryKey,
      listUsersInfiniteOptions(client, page, { baseUrl: "https://eu.example.com" }).queryKey,
      listUsersInfiniteOptions(client, page, { version: "v1beta" }).queryKey,
    ].map((key) => JSON.stringify(key));
    expect(new Set(made).size).toBe(made.length);
  });

  test("never hold headers, cookies, tokens or signals, and neither does what is dehydrated", async () => {
    const given = { ...input, headers: { "X-Key": "s3cret" }, cookies: { k: "s3cret" } };
    const call = { headers: { "X-Key": "s3cret" }, signal: new AbortController().signal };
    const { client } = clientOf(() => reply(user));
    const queries = new QueryClient();
    const options = getUserOptions(client, given, call);
    expect(JSON.stringify(options.queryKey)).toBe(JSON.stringify(usersKeys(client).getUser("one", input)));
    await queries.query(options);
    expect(JSON.stringify(dehydrate(queries))).not.toContain("s3cret");
  });

  test("are found by every part of themselves, from the left", () => {
    const value = fc.jsonValue({ maxDepth: 2 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 4 }), fc.nat(4), value, (parts, length, other) => {
        const queries = new QueryClient();
        const key = scopedKey(client, ...parts);
        queries.setQueryData(key, 1);
        const { onSuccess } = createInvitesMutation(client, { invalidates: [key.slice(0, 2 + length)] });
        void onSuccess({}, { body: { invites: [] } }, undefined, { client: queries });
        expect(queries.getQueryState(key)?.isInvalidated).toBe(true);
        const untouched = [...key, other];
        queries.setQueryData(key, 2);
        const wider = createInvitesMutation(client, { invalidates: [untouched] });
        void wider.onSuccess({}, { body: { invites: [] } }, undefined, { client: queries });
        expect(queries.getQueryState(key)?.isInvalidated).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

describe("queries", () => {
  test("resolve to the body", async () => {
    const { client, sent } = clientOf(() => reply({ data: 1 }));
    const queries = new QueryClient();
    const options = getUserOptions(client, input, { version: "json" });
    expect(await queries.query(options)).toEqual({ data: 1 });
    expect(queries.getQueryData(options.queryKey)).toEqual({ data: 1 });
    expect(sent.only().headers.get("accept")).toBe("application/json");
  });

  test("reject with the client's error, whatever the body", async () => {
    const { client } = clientOf(() => new Response(null, { status: 500, headers: { "content-length": "0" } }));
    const query = new QueryClient().query({ ...getUserOptions(client, input), retry: false });
    await expect(query).rejects.toMatchObject({ name: "ApiError", status: 500 });
  });

  test("give null for no body, and keep bodies that are false", async () => {
    const { client } = clientOf(() => new Response(null, { status: 204 }));
    expect(await new QueryClient().query(getUserOptions(client, input))).toBeNull();
    const flag: Operation<Ok<200, boolean>> = {
      id: "flag",
      method: "GET",
      path: "/flag",
      accept: mediaType("application/json"),
      request: [],
    };
    const falsy = clientOf(() => reply(false)).client;
    const options = queryOptions<boolean, Error, readonly unknown[], "json" | "v1" | "v1beta">(
      falsy,
      flag,
      "flags",
      {},
    );
    expect(await new QueryClient().query(options)).toBe(false);
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
    await queries.query(getUserOptions(client, input)).catch(() => undefined);
    expect(aborted).toBe(true);
  });

  test("ask nothing with skipToken", async () => {
    const { client, sent } = clientOf();
    const observers = [
      new QueryObserver(new QueryClient(), getUserOptions(client, skipToken)),
      new InfiniteQueryObserver(new QueryClient(), listUsersInfiniteOptions(client, skipToken)),
    ];
    for (const observer of observers) {
      const stop = observer.subscribe(() => {});
      expect(observer.getCurrentResult()).toMatchObject({ fetchStatus: "idle", status: "pending", isEnabled: false });
      stop();
    }
    expect(sent.requests).toEqual([]);
  });
});

describe("infinite queries", () => {
  const answer = (request: Request): Response => {
    const at = Number(new URL(request.url).searchParams.get("pagination.cursor") ?? "0");
    const cursors = { next: at < 2 ? String(at + 1) : null, previous: at > 0 ? String(at - 1) : null };
    return reply({ data: { users: [], pagination: cursors } });
  };
  const cursorsOf = ({ requests }: Recorder): unknown[] =>
    requests.map(({ url }) => Object.fromEntries(new URL(url).searchParams));

  test("follow the cursors to the last page, and keep what stands beside them", async () => {
    const { client, sent } = clientOf(answer);
    const data = await new QueryClient().infiniteQuery({ ...listUsersInfiniteOptions(client, page), pages: 9 });
    expect(data.pageParams).toEqual([undefined, "1", "2"]);
    const count = { "pagination.count": "2" };
    expect(cursorsOf(sent)).toEqual([
      count,
      { ...count, "pagination.cursor": "1" },
      { ...count, "pagination.cursor": "2" },
    ]);
  });

  test("go back from where they started", async () => {
    const { client } = clientOf(answer);
    const from = { query: { pagination: { count: 2, cursor: "1" } } };
    const observer = new InfiniteQueryObserver(new QueryClient(), listUsersInfiniteOptions(client, from));
    const stop = observer.subscribe(() => {});
    await vi.waitFor(() => expect(observer.getCurrentResult().isSuccess).toBe(true));
    expect(observer.getCurrentResult()).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const { data } = await observer.fetchPreviousPage();
    expect(data?.pageParams).toEqual(["0", undefined]);
    expect(observer.getCurrentResult().hasPreviousPage).toBe(false);
    stop();
  });

  test.each([[null], [undefined], [""]])("%j ends a list", (next) => {
    const { getNextPageParam } = listUsersInfiniteOptions(clientOf().client, page);
    const last = { data: { users: [], pagination: { next: next ?? null } } };
    expect(getNextPageParam(last, [last], undefined, [undefined])).toBeUndefined();
  });

  test("end where a cursor comes again", () => {
    const from = { query: { pagination: { count: 2, cursor: "a" } } };
    const { getNextPageParam } = listUsersInfiniteOptions(clientOf().client, from);
    const pageTo = (next: string): { data: { users: []; pagination: { next: string } } } => ({
      data: { users: [], pagination: { next } },
    });
    expect(getNextPageParam(pageTo("b"), [], undefined, [undefined])).toBe("b");
    expect(getNextPageParam(pageTo("b"), [], "b", [undefined, "b"])).toBeUndefined();
    expect(getNextPageParam(pageTo("a"), [], "b", [undefined, "b"])).toBeUndefined();
  });
});

describe("retries", () => {
  const operation = { id: "getUser", method: "GET", path: "/users/{userId}" };
  type Rule<Result> = (failureCount: number, error: unknown) => Result;
  const rulesOf = (
    options: Pick<ReturnType<typeof getUserOptions>, "behavior">,
  ): { retry?: Rule<boolean>; retryDelay?: Rule<number> } => {
    const rules = {};
    options.behavior.onFetch({ options: rules });
    return rules;
  };
  const limited = { errors: [{ type: "x", data: { msBeforeNext: 1500 } }] };
  const failing = async (
    status: number,
    settings = {},
    headers: Record<string, string> = {},
  ): Promise<{ retry: (count: number) => boolean; delay: (count: number) => number }> => {
    const sent = { "content-type": "application/json", ...headers };
    const body = status === 429 ? limited : {};
    const { client } = clientOf(() => new Response(JSON.stringify(body), { status, headers: sent }));
    const { queryFn, retry, retryDelay } = listUsersInfiniteOptions(client, page);
    const queries = new QueryClient({ defaultOptions: { queries: settings } });
    const { signal } = new AbortController();
    const error = await queryFn({ signal, client: queries, pageParam: undefined }).catch((reason: unknown) => reason);
    if (!(error instanceof ApiError)) throw new Error("no failure");
    return { retry: (count) => retry(count, error), delay: (count) => retryDelay(count, error) };
  };

  test.each([
    [400, false],
    [401, false],
    [404, false],
    [408, true],
    [409, false],
    [422, false],
    [429, true],
    [500, true],
    [503, true],
  ])("after %i: %j, three times, and in a browser only", async (status, again) => {
    const { retry } = await failing(status);
    expect(retry(0)).toBe(false);
    vi.stubGlobal("window", globalThis);
    expect([0, 1, 2, 3].map(retry)).toEqual([again, again, again, false]);
  });

  test("wait as long as the server asks, else ever longer", async () => {
    expect((await failing(429)).delay(0)).toBe(1500);
    expect((await failing(503, {}, { "Retry-After": "7" })).delay(0)).toBe(7000);
    const { delay } = await failing(500);
    expect([0, 1, 2, 9].map(delay)).toEqual([1000, 2000, 4000, 30_000]);
  });

  test("give up where the server asks for too long a wait", async () => {
    vi.stubGlobal("window", globalThis);
    expect((await failing(503, {}, { "Retry-After": "120" })).retry(0)).toBe(true);
    expect((await failing(503, {}, { "Retry-After": "121" })).retry(0)).toBe(false);
  });

  test("give way to what the query client says", async () => {
    vi.stubGlobal("window", globalThis);
    expect((await failing(500, { retry: false })).retry(0)).toBe(false);
    expect((await failing(404, { retry: true })).retry(9)).toBe(true);
    expect([0, 1].map((await failing(404, { retry: 1 })).retry)).toEqual([true, false]);
    expect((await failing(500, { retry: () => false })).retry(0)).toBe(false);
    expect((await failing(429, { retryDelay: 5 })).delay(0)).toBe(5);
    expect((await failing(429, { retryDelay: (count: number) => count })).delay(3)).toBe(3);
  });

  test("never repeat what was refused before it was sent", async () => {
    vi.stubGlobal("window", globalThis);
    const { client, sent } = clientOf();
    const query = new QueryClient().query(getUserOptions(client, { path: { userId: ".." } }));
    await expect(query).rejects.toMatchObject({ name: "ValidationError" });
    expect(sent.requests).toEqual([]);
  });

  test.each<[object | undefined | null, boolean]>([
    [new DOMException("late", "TimeoutError"), true],
    [new NetworkError(operation, "got no answer"), true],
    [new ParseError(operation, "answered 503", { status: 503 }), true],
    [new ParseError(operation, "answered 200", { status: 200 }), false],
    [new ValidationError(operation, "was not sent"), false],
    [new RangeError("a layer's own"), false],
    [null, false],
    [undefined, false],
  ])("after %s: %j", (error, again) => {
    vi.stubGlobal("window", globalThis);
    const { retry, retryDelay } = rulesOf(getUserOptions(clientOf().client, input));
    expect(retry?.(0, error)).toBe(again);
    expect(retryDelay?.(1, error)).toBe(2000);
  });

  test.each([["soon"], [""], ["Sun, 01 Nov 2026 08:49:37 GMT"]])("a Retry-After of %j tells no wait", (told) => {
    const { retryDelay } = rulesOf(getUserOptions(clientOf().client, input));
    const headers = new Headers({ "Retry-After": told });
    expect(retryDelay?.(0, { status: 503, headers })).toBe(1000);
  });

  test.each([[null], ["x"], [{ errors: 1 }], [{ errors: [{ data: { msBeforeNext: {} } }] }]])(
    "%j tells no wait",
    (body) => {
      const { retryDelay } = rulesOf(getUserOptions(clientOf().client, input));
      expect(retryDelay?.(0, { status: 429, headers: new Headers(), body })).toBe(1000);
    },
  );

  describe.each(["one", "infinite"])("of a query of the kind %s", (kind) => {
    /** How often a query that fails is sent. */
    const sentBy = async (status: number, said = {}, own = {}): Promise<number> => {
      vi.stubGlobal("window", globalThis);
      const { client, sent } = clientOf(() => reply({}, status));
      const queries = new QueryClient({ defaultOptions: { queries: { retryDelay: 0, ...said } } });
      const observer =
        kind === "one"
          ? new QueryObserver(queries, { ...getUserOptions(client, input), ...own })
          : new InfiniteQueryObserver(queries, { ...listUsersInfiniteOptions(client, page), ...own });
      const stop = observer.subscribe(() => {});
      await vi.waitFor(() => expect(observer.getCurrentResult().isError).toBe(true));
      stop();
      return sent.requests.length;
    };

    test("hold where nobody says anything", async () => {
      expect(await sentBy(503)).toBe(4);
      expect(await sentBy(404)).toBe(1);
    });

    test("give way to what the query client says, and that to what the hook says", async () => {
      expect(await sentBy(503, { retry: false })).toBe(1);
      expect(await sentBy(503, { retry: 1 })).toBe(2);
      expect(await sentBy(404, { retry: (count: number) => count < 2 })).toBe(3);
      expect(await sentBy(503, { retry: 2 }, { retry: 1 })).toBe(2);
    });
  });

  test("leave a query that is asked for once to TanStack Query, which does not repeat it", async () => {
    vi.stubGlobal("window", globalThis);
    const { client, sent } = clientOf(() => reply({}, 503));
    await expect(new QueryClient().query(getUserOptions(client, input))).rejects.toMatchObject({ status: 503 });
    expect(sent.requests).toHaveLength(1);
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
    expect(options.mutationKey).toEqual(["users", SCOPE, "invites", "createInvites"]);
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

describe("what a mutation makes stale", () => {
  const { client } = clientOf(() => new Response(null, { status: 204 }));
  const keys = usersKeys(client);
  const other = usersKeys(clientOf(undefined, { scope: "other" }).client);
  const cached = [
    keys.users.detail("x"),
    keys.users.detail("y"),
    keys.listUsers("one", page),
    keys.listUsers("infinite", page),
    other.users.detail("x"),
    scopedKey(client, "invites", "listInvites", "one", {}),
  ];
  const filled = (): QueryClient => {
    const queries = new QueryClient();
    for (const key of cached) queries.setQueryData(key, 1);
    return queries;
  };
  const staleIn = (queries: QueryClient): unknown[] =>
    cached.filter((key) => queries.getQueryState(key)?.isInvalidated).map((key) => cached.indexOf(key));
  type Options = Parameters<typeof deleteUserMutation>[1];
  const succeed = async (options?: Options, queries = filled()): Promise<unknown[]> => {
    await deleteUserMutation(client, options).onSuccess(null, input, undefined, { client: queries });
    return staleIn(queries);
  };

  test("is what the description says, of this client, of either kind", async () => {
    expect(await succeed()).toEqual([0, 2, 3]);
  });

  test("can be said otherwise", async () => {
    expect(await succeed({ invalidates: false })).toEqual([]);
    expect(await succeed({ invalidates: [] })).toEqual([]);
    expect(await succeed({ invalidates: [keys.all()] })).toEqual([0, 1, 2, 3, 5]);
    expect(await succeed({ invalidates: (derived, { path }) => [...derived, [path.userId]] })).toEqual([0, 2, 3]);
    expect(await succeed({ invalidates: (derived) => derived.slice(0, 1) })).toEqual([0]);
  });

  test("is found in one pass, and waited for only if that is asked for", async () => {
    const queries = filled();
    let arrive = (): void => {};
    const pass = vi
      .spyOn(queries, "invalidateQueries")
      .mockImplementation(() => new Promise<void>((resolve) => (arrive = resolve)));
    await succeed(undefined, queries);
    expect(pass).toHaveBeenCalledTimes(1);
    const ended = vi.fn();
    const waiting = succeed({ awaitInvalidation: true }, queries).then(ended);
    await Promise.resolve();
    expect(ended).not.toHaveBeenCalled();
    arrive();
    await waiting;
    expect(ended).toHaveBeenCalled();
  });
});

describe("an optimistic update", () => {
  const keys = usersKeys(clientOf().client);
  const nameIn = (queries: QueryClient): string | undefined => {
    const { queryKey } = getUserOptions(clientOf().client, input);
    return queries.getQueryData(queryKey)?.data?.user.name;
  };
  const run = async (status: number): Promise<QueryClient> => {
    let answer = (): void => {};
    const { client } = clientOf(async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return reply({}, status);
    });
    const queries = new QueryClient();
    queries.setQueryData(getUserOptions(client, input).queryKey, user);
    queries.setQueryData(keys.users.detail("y"), 1);
    const options = {
      ...deleteUserMutation(client),
      ...deleteUserOptimistic(client, (cache, { path }) => {
        cache.setQueryData(getUserOptions(client, { path }).queryKey, { data: { user: { id: "x", name: "gone" } } });
        cache.setQueryData(keys.listUsers("one", page), "made up");
      }),
    };
    const done = queries
      .getMutationCache()
      .build(queries, options)
      .execute(input)
      .catch(() => {});
    await vi.waitFor(() => expect(nameIn(queries)).toBe("gone"));
    answer();
    await done;
    return queries;
  };

  test("stays after a success", async () => {
    const queries = await run(200);
    expect(nameIn(queries)).toBe("gone");
    expect(queries.getQueryData(keys.listUsers("one", page))).toBe("made up");
  });

  test("is taken back after a failure, with what it has put where nothing was", async () => {
    const queries = await run(500);
    expect(queries.getQueryData(keys.users.detail("x"))).toEqual(user);
    expect(queries.getQueryState(keys.users.detail("x"))?.isInvalidated).toBe(true);
    expect(queries.getQueryData(keys.listUsers("one", page))).toBeUndefined();
    expect(queries.getQueryData(keys.users.detail("y"))).toBe(1);
  });
});

test("an optimistic update that fails itself leaves the cache as it is, and the mutation fails", async () => {
  const { client, sent } = clientOf();
  const queries = new QueryClient();
  const { queryKey } = getUserOptions(client, input);
  queries.setQueryData(queryKey, user);
  const failing = deleteUserOptimistic(client, () => {
    throw new RangeError("mine");
  });
  const mutation = queries.getMutationCache().build(queries, { ...deleteUserMutation(client), ...failing });
  await expect(mutation.execute(input)).rejects.toThrow("mine");
  expect(queries.getQueryData(queryKey)).toEqual(user);
  expect(sent.requests).toEqual([]);
});

describe("loading", () => {
  test("takes what is there, however old, and asks once where nothing is", async () => {
    const { client, sent } = clientOf(() => reply(user));
    const queries = new QueryClient();
    const options = getUserOptions(client, input);
    expect(await loadQuery(queries, options)).toEqual(user);
    expect(await loadQuery(queries, options)).toEqual(user);
    await queries.invalidateQueries();
    expect(await loadQuery(queries, options)).toEqual(user);
    expect(sent.requests).toHaveLength(1);
  });

  test("gives pages as well, and what is hydrated is not asked for again", async () => {
    const { client, sent } = clientOf(() => reply({ data: { users: [], pagination: {} } }));
    const server = new QueryClient();
    const options = listUsersInfiniteOptions(client, page);
    await prefetchQuery(server, options);
    const browser = new QueryClient();
    hydrate(browser, JSON.parse(JSON.stringify(dehydrate(server))));
    expect(await loadQuery(browser, options)).toEqual({
      pages: [{ data: { users: [], pagination: {} } }],
      pageParams: [null],
    });
    expect(sent.requests).toHaveLength(1);
  });

  test("rejects at once with the query's error; filling the cache does not", async () => {
    vi.stubGlobal("window", globalThis);
    const { client, sent } = clientOf(() => reply({}, 503));
    await expect(loadQuery(new QueryClient(), getUserOptions(client, input))).rejects.toMatchObject({ status: 503 });
    expect(await prefetchQuery(new QueryClient(), getUserOptions(client, input))).toBeUndefined();
    expect(sent.requests).toHaveLength(2);
  });
});
