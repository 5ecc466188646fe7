// @vitest-environment jsdom
import { ApiError, createIamUsersClient } from "@iam-users/client";
import { getUserHandler, listInvitesHandler, listUserGroupsFromUserHandler, listUsersHandler } from "@iam-users/msw";
import * as hooks from "@iam-users/react-query";
import { loadQuery, prefetchQuery } from "@iam-users/react-query";
import { QueryClient, skipToken } from "@tanstack/react-query";
import { act } from "@testing-library/react";
import { Component, type ReactNode } from "react";
import type { RequestHandler } from "msw";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { mockServer, pagesOf } from "./mock-server.ts";
import { renderHooks } from "./render.tsx";
import { waitFor } from "./wait-for.ts";

const { server, take } = mockServer();
const path = { userId: "sgJDWk3K21k6LE3tLU9nRK" };
const query = { pagination: { count: 2 } };

afterEach(() => vi.restoreAllMocks());

/** What all these hooks give, as far as the tests look at it. */
interface Shown {
  readonly isSuccess: boolean;
  readonly isError: boolean;
  readonly data: unknown;
  readonly error: unknown;
}
type Case = readonly [
  name: string,
  use: () => Shown,
  handler: Readonly<Record<"notFound" | "invalid" | "rateLimited", () => RequestHandler>>,
];

/** The hooks of a query that give a result at once, and its mock. */
const waiting: readonly Case[] = [
  ["useGetUser", () => hooks.useGetUser({ path }), getUserHandler],
  ["useListUsers", () => hooks.useListUsers({ query }), listUsersHandler],
  ["useListUsersInfinite", () => hooks.useListUsersInfinite({ query }), listUsersHandler],
  ["useListInvites", () => hooks.useListInvites({ query }), listInvitesHandler],
  ["useListInvitesInfinite", () => hooks.useListInvitesInfinite({ query }), listInvitesHandler],
  ["useListUserGroupsFromUser", () => hooks.useListUserGroupsFromUser({ path, query }), listUserGroupsFromUserHandler],
  [
    "useListUserGroupsFromUserInfinite",
    () => hooks.useListUserGroupsFromUserInfinite({ path, query }),
    listUserGroupsFromUserHandler,
  ],
];

/** Those that suspend until there is one. */
const suspending: readonly Case[] = [
  ["useGetUserSuspense", () => hooks.useGetUserSuspense({ path }), getUserHandler],
  ["useListUsersSuspense", () => hooks.useListUsersSuspense({ query }), listUsersHandler],
  ["useListUsersSuspenseInfinite", () => hooks.useListUsersSuspenseInfinite({ query }), listUsersHandler],
  ["useListInvitesSuspense", () => hooks.useListInvitesSuspense({ query }), listInvitesHandler],
  ["useListInvitesSuspenseInfinite", () => hooks.useListInvitesSuspenseInfinite({ query }), listInvitesHandler],
  [
    "useListUserGroupsFromUserSuspense",
    () => hooks.useListUserGroupsFromUserSuspense({ path, query }),
    listUserGroupsFromUserHandler,
  ],
  [
    "useListUserGroupsFromUserSuspenseInfinite",
    () => hooks.useListUserGroupsFromUserSuspenseInfinite({ path, query }),
    listUserGroupsFromUserHandler,
  ],
];

const failures = [
  [404, "notFound"],
  [422, "invalid"],
  [429, "rateLimited"],
] as const;

/** Keeps what a component throws. */
class Boundary extends Component<{ readonly children: ReactNode; readonly onError: (error: unknown) => void }> {
  override readonly state: { readonly failed: boolean } = { failed: false };
  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }
  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }
  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}

describe("every query hook", () => {
  test.each([...waiting, ...suspending])("%s has the answer, asked for once", async (_, use) => {
    const { result } = renderHooks(use);
    await waitFor(() => expect(result.current?.isSuccess).toBe(true));
    expect(result.current).toMatchObject({ data: expect.any(Object), error: null });
    expect(take()).toHaveLength(1);
  });

  const failing = waiting.flatMap(([name, use, handler]) =>
    failures.map(([status, reply]) => [name, status, use, handler, reply] as const),
  );
  test.each(failing)("%s has the typed error of %i", async (_name, status, use, handler, reply) => {
    server.use(handler[reply]());
    const { result } = renderHooks(use);
    await waitFor(() => expect(result.current.isError).toBe(true));
    const { error, data } = result.current;
    expect(data).toBeUndefined();
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status });
  });

  const throwing = suspending.flatMap(([name, use, handler]) =>
    failures.map(([status, reply]) => [name, status, use, handler, reply] as const),
  );
  test.each(throwing)("%s throws the typed error of %i", async (_name, status, use, handler, reply) => {
    server.use(handler[reply]());
    // React tells of what a boundary catches; version 18 throws it at the window too.
    vi.spyOn(console, "error").mockImplementation(() => {});
    const silence = (event: Event): void => event.preventDefault();
    window.addEventListener("error", silence);
    onTestFinished(() => window.removeEventListener("error", silence));
    const thrown: unknown[] = [];
    renderHooks(use, { around: (children) => <Boundary onError={(error) => thrown.push(error)}>{children}</Boundary> });
    await waitFor(() => expect(thrown).not.toEqual([]));
    expect(thrown[0]).toMatchObject({ name: "ApiError", status });
  });

  test.each([
    ["useGetUser", () => hooks.useGetUser(skipToken)],
    ["useListUsers", () => hooks.useListUsers(skipToken)],
    ["useListUsersInfinite", () => hooks.useListUsersInfinite(skipToken)],
  ] satisfies [string, () => Shown][])("%s asks nothing with skipToken", async (_, use) => {
    const { result } = renderHooks(use);
    expect(result.current).toMatchObject({ isPending: true, fetchStatus: "idle", isEnabled: false });
    expect(take()).toEqual([]);
  });

  test("passes TanStack's options on", async () => {
    const { result } = renderHooks(() =>
      hooks.useGetUser({ path }, { select: ({ data }) => data?.user.email, placeholderData: {} }),
    );
    expect(result.current.isPlaceholderData).toBe(true);
    await waitFor(() => expect(result.current.data).toBe("foo@example.com"));
  });

  test.each([...waiting, ...suspending])("%s waits as long as the rate limit says, and asks again", async (_, use) => {
    const wait = { errors: [{ type: "too-many-requests", data: { msBeforeNext: 23 } }] };
    const timers = vi.spyOn(globalThis, "setTimeout");
    let sent = 0;
    const fetch = (): Promise<Response> =>
      Promise.resolve(++sent === 1 ? Response.json(wait, { status: 429 }) : Response.json({ data: {} }));
    const client = createIamUsersClient({ token: "t", fetch });
    const { result } = renderHooks(use, { client, queries: new QueryClient() });
    await waitFor(() => expect(result.current?.isSuccess).toBe(true));
    expect(sent).toBe(2);
    expect(timers).toHaveBeenCalledWith(expect.any(Function), 23);
  });

  test("aborts its request when nobody looks any more", async () => {
    let aborted: AbortSignal | undefined;
    const fetch = (request: Request): Promise<Response> => {
      aborted = request.signal;
      return new Promise((_, reject) => request.signal.addEventListener("abort", () => reject(request.signal.reason)));
    };
    const client = createIamUsersClient({ token: "t", fetch });
    const { unmount } = renderHooks(() => hooks.useGetUser({ path }), { client });
    await waitFor(() => expect(aborted?.aborted).toBe(false));
    unmount();
    await waitFor(() => expect(aborted?.aborted).toBe(true));
  });
});

describe("pages", () => {
  interface Pages {
    readonly data: { readonly pages: readonly unknown[] } | undefined;
    readonly hasNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  }
  const lists: readonly (readonly [list: Parameters<typeof pagesOf>[0], use: () => Pages, count: number])[] = [
    ["/users", () => hooks.useListUsersInfinite({ query }), 3],
    ["/invites", () => hooks.useListInvitesInfinite({ query }), 2],
    ["/users/:userId/groups", () => hooks.useListUserGroupsFromUserInfinite({ path, query }), 2],
  ];
  test.each(lists)("of %s are read to the last one", async (list, use, count) => {
    server.use(pagesOf(list));
    const { result } = renderHooks(use);
    for (let read = 1; read <= count; read += 1) {
      await waitFor(() => expect(result.current.data?.pages).toHaveLength(read));
      expect(result.current.hasNextPage).toBe(read < count);
      if (read < count) await act(async () => void (await result.current.fetchNextPage()));
    }
    expect(take()).toHaveLength(count);
  });

  test("are read backwards as well", async () => {
    server.use(pagesOf("/users"));
    const from = { query: { pagination: { count: 2, cursor: "Mw==" } } };
    const { result } = renderHooks(() => hooks.useListUsersInfinite(from));
    await waitFor(() => expect(result.current.hasPreviousPage).toBe(true));
    expect(result.current.hasNextPage).toBe(false);
    await act(async () => void (await result.current.fetchPreviousPage()));
    await act(async () => void (await result.current.fetchPreviousPage()));
    await waitFor(() => expect(result.current.data?.pages).toHaveLength(3));
    expect(result.current.hasPreviousPage).toBe(false);
  });

  test("are dropped beyond maxPages, and can be had again", async () => {
    server.use(pagesOf("/users"));
    const { result } = renderHooks(() =>
      hooks.useListUsersInfinite({ query }, { maxPages: 1, notifyOnChangeProps: "all" }),
    );
    await waitFor(() => expect(result.current.hasNextPage).toBe(true));
    await act(async () => void (await result.current.fetchNextPage()));
    await waitFor(() => expect(result.current.data?.pageParams).toEqual(["Mg=="]));
    await act(async () => void (await result.current.fetchPreviousPage()));
    await waitFor(() => expect(result.current.data?.pageParams).toEqual(["MA=="]));
  });
});

describe("caches", () => {
  test("are not shared by two base URLs", async () => {
    const queries = new QueryClient();
    const us = createIamUsersClient({ token: "t" });
    const eu = createIamUsersClient({ token: "t", server: "eu" });
    await Promise.all([us, eu].map((client) => loadQuery(queries, hooks.getUserOptions(client, { path }))));
    expect(queries.getQueryCache().getAll()).toHaveLength(2);
    expect(take()).toHaveLength(2);
  });

  test("are filled ahead of a hook, which then asks nothing", async () => {
    const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
    const client = createIamUsersClient({ token: "t" });
    await prefetchQuery(queries, hooks.listUsersInfiniteOptions(client, { query }));
    const { result } = renderHooks(() => hooks.useListUsersInfinite({ query }), { client, queries });
    expect(result.current.isSuccess).toBe(true);
    expect(take()).toEqual(["GET /users"]);
  });
});
