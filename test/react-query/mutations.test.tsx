// @vitest-environment jsdom
import { ApiError } from "@iam-users/client";
import {
  addPermissionsToUserHandler,
  createInvitesHandler,
  deleteInvitesHandler,
  deleteUsersHandler,
  replacePermissionsForUserHandler,
} from "@iam-users/msw";
import * as hooks from "@iam-users/react-query";
import type { GetUserOutput } from "@iam-users/types";
import { act } from "@testing-library/react";
import type { RequestHandler } from "msw";
import { http } from "msw/http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mockServer } from "./mock-server.ts";
import { type Rendered, renderHooks } from "./render.tsx";
import { waitFor } from "./wait-for.ts";

const { server, take } = mockServer();
const [ada, bob] = ["sgJDWk3K21k6LE3tLU9nRK", "dLPzv57d5nRGz8U5iegLKp"];
const query = { pagination: { count: 2 } };
const permissions = [{ roleId: "1WDUuRLxv84rrfCNUwvkrRtkxnS", resources: [] }];

/** A mutation as its hook gives it, its input in it. */
interface Write {
  readonly run: () => void;
  readonly status: "idle" | "pending" | "success" | "error";
  readonly error: unknown;
}

/** The options that these hooks have in common. */
interface Extras {
  readonly invalidates?: false;
  readonly awaitInvalidation?: boolean;
}

interface Case {
  readonly write: string;
  readonly use: (extras?: Extras) => Write;
  readonly handler: Readonly<Record<"notFound" | "invalid" | "rateLimited", () => RequestHandler>>;
  readonly request: string;
  /** The requests of what becomes stale and is on the screen. */
  readonly fetched: readonly string[];
}

const withInput = <Input,>(
  { mutate, status, error }: Omit<Write, "run"> & { readonly mutate: (input: Input) => void },
  input: Input,
): Write => ({ run: () => mutate(input), status, error });

const permissionsOf = { path: { userId: ada }, body: { permissions } };
const invite: Case = {
  write: "createInvites",
  use: (extras) => withInput(hooks.useCreateInvites(extras), { body: { invites: [{ email: "a@example.com" }] } }),
  handler: createInvitesHandler,
  request: "POST /invites",
  fetched: ["GET /invites", "GET /invites"],
};
const cases: readonly Case[] = [
  invite,
  {
    write: "addPermissionsToUser",
    use: (extras) => withInput(hooks.useAddPermissionsToUser(extras), permissionsOf),
    handler: addPermissionsToUserHandler,
    request: `POST /users/${ada}/permissions`,
    fetched: ["GET /users", "GET /users", `GET /users/${ada}`],
  },
  {
    write: "replacePermissionsForUser",
    use: (extras) => withInput(hooks.useReplacePermissionsForUser(extras), permissionsOf),
    handler: replacePermissionsForUserHandler,
    request: `PUT /users/${ada}/permissions`,
    fetched: ["GET /users", "GET /users", `GET /users/${ada}`],
  },
  {
    write: "deleteInvites",
    use: (extras) => withInput(hooks.useDeleteInvites(extras), { query: { emails: ["foo@example.com"] } }),
    handler: deleteInvitesHandler,
    request: "DELETE /invites",
    fetched: ["GET /invites", "GET /invites"],
  },
  {
    write: "deleteUsers",
    use: (extras) => withInput(hooks.useDeleteUsers(extras), { query: { userIds: [ada] } }),
    handler: deleteUsersHandler,
    request: "DELETE /users",
    fetched: [
      "GET /users",
      "GET /users",
      `GET /users/${ada}`,
      `GET /users/${ada}/groups`,
      `GET /users/${ada}/groups`,
      `GET /users/${bob}`,
    ],
  },
];

/** Every query of the API on the screen, of both kinds, and a mutation. */
function useScreen(use: () => Write): { readonly write: Write; readonly isReady: boolean } {
  const shown = [
    hooks.useGetUser({ path: { userId: ada } }),
    hooks.useGetUser({ path: { userId: bob } }),
    hooks.useListUsers({ query }),
    hooks.useListUsersInfinite({ query }),
    hooks.useListInvites({ query }),
    hooks.useListInvitesInfinite({ query }),
    hooks.useListUserGroupsFromUser({ path: { userId: ada }, query }),
    hooks.useListUserGroupsFromUserInfinite({ path: { userId: ada }, query }),
  ];
  return { write: use(), isReady: shown.every(({ isSuccess, isFetching }) => isSuccess && !isFetching) };
}

async function screenWith(use: () => Write): Promise<Rendered<ReturnType<typeof useScreen>>> {
  const rendered = renderHooks(() => useScreen(use));
  await waitFor(() => expect(rendered.result.current.isReady).toBe(true));
  expect(take()).toHaveLength(8);
  return rendered;
}

async function settle({ result, queries }: Rendered<ReturnType<typeof useScreen>>): Promise<string[]> {
  act(() => result.current.write.run());
  await waitFor(() => expect(["success", "error"]).toContain(result.current.write.status));
  await waitFor(() => expect(queries.isFetching()).toBe(0));
  return take().sort();
}

describe("a write", () => {
  test.each(cases)("$write fetches again what it makes stale, once, and nothing else", async (one) => {
    const requests = await settle(await screenWith(one.use));
    expect(requests).toEqual([one.request, ...one.fetched].sort());
  });

  test.each(cases)("$write leaves the cache alone where it is told to", async ({ use, request }) => {
    expect(await settle(await screenWith(() => use({ invalidates: false })))).toEqual([request]);
  });

  const failing = cases.flatMap((one) =>
    (
      [
        [404, "notFound"],
        [422, "invalid"],
        [429, "rateLimited"],
      ] as const
    ).map(([status, reply]) => ({ ...one, status, reply })),
  );
  test.each(failing)("$write that fails with $status makes nothing stale", async ({ use, handler, ...one }) => {
    server.use(handler[one.reply]());
    const rendered = await screenWith(use);
    expect(await settle(rendered)).toEqual([one.request]);
    const { error } = rendered.result.current.write;
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: one.status, operation: one.write });
  });

  test("is pending until what is stale is there, if that is asked for", async () => {
    const { result } = await screenWith(() => invite.use({ awaitInvalidation: true }));
    let arrive = (): void => {};
    const gate = new Promise<void>((resolve) => (arrive = resolve));
    // A handler that gives nothing leaves the request to the next one.
    server.use(http.get("https://api.segmentapis.com/invites", () => gate));
    act(() => result.current.write.run());
    await waitFor(() => expect(take()).toEqual(expect.arrayContaining(["GET /invites"])));
    expect(result.current.write.status).toBe("pending");
    arrive();
    await waitFor(() => expect(result.current.write.status).toBe("success"));
  });
});

test("the table of the README says what is seen", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../packages/react-query/README.md"), "utf8");
  const rows = [...readme.matchAll(/^\| `(\w+)` \| (`[^|]*) \| (?:it|the) [^|]* \|$/gm)].map(
    ([, write, stale = ""]) => [
      write,
      [...stale.replaceAll(/ of the same `\w+`/g, "").matchAll(/`(\w+)`/g)].map(([, name]) => name).sort(),
    ],
  );
  const operationOf = (request: string): string => {
    if (request.endsWith("/groups")) return "listUserGroupsFromUser";
    if (request.startsWith("GET /users/")) return "getUser";
    return request === "GET /users" ? "listUsers" : "listInvites";
  };
  const seen = cases.map(({ write, fetched }) => [write, [...new Set(fetched.map(operationOf))].sort()]);
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(seen));
});

describe("an optimistic update", () => {
  const named = (output: GetUserOutput | undefined, name: string): GetUserOutput | undefined =>
    output?.data && { data: { user: { ...output.data.user, name } } };

  /** Shows the name of a user, and keeps what it has shown. */
  function useRenaming(shown: (string | undefined)[]): Write {
    const client = hooks.useIamUsersClient();
    const user = hooks.useGetUser({ path: { userId: ada } });
    shown.push(user.data?.data?.user.name);
    const optimistic = hooks.addPermissionsToUserOptimistic(client, (queries, { path }) => {
      const { queryKey } = hooks.getUserOptions(client, { path });
      queries.setQueryData(queryKey, (before) => named(before, "Changed"));
    });
    return withInput(hooks.useAddPermissionsToUser(optimistic), permissionsOf);
  }

  test.each([
    ["the answer after it", "success", addPermissionsToUserHandler.ok],
    ["what was there when the write fails", "error", addPermissionsToUserHandler.invalid],
  ] as const)("shows before the answer is there, and %s", async (_, status, reply) => {
    let answer = (): void => {};
    const gate = new Promise<void>((resolve) => (answer = resolve));
    // A handler that gives nothing leaves the request to the next one.
    server.use(
      http.post("https://api.segmentapis.com/users/:userId/permissions", () => gate),
      reply(),
    );
    const shown: (string | undefined)[] = [];
    const { result, queries } = renderHooks(() => useRenaming(shown));
    await waitFor(() => expect(shown.at(-1)).toBe("Amara Okafor"));
    act(() => result.current.run());
    await waitFor(() => expect(shown.at(-1)).toBe("Changed"));
    answer();
    await waitFor(() => expect(result.current.status).toBe(status));
    await waitFor(() => expect(queries.isFetching()).toBe(0));
    await waitFor(() => expect(shown.at(-1)).toBe("Amara Okafor"));
    expect(take()).toEqual([`GET /users/${ada}`, `POST /users/${ada}/permissions`, `GET /users/${ada}`]);
  });
});
