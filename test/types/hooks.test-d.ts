import {
  type AddPermissionsToUserFailure,
  type CreateInvitesFailure,
  type GetUserFailure,
  type IamUsersClient,
  type ListUsersFailure,
  createIamUsersClient,
} from "@iam-users/client";
import {
  type GetUserKey,
  type ListUsersInfiniteKey,
  addPermissionsToUserInvalidates,
  addPermissionsToUserMutation,
  addPermissionsToUserOptimistic,
  createInvitesInvalidates,
  createInvitesMutation,
  createInvitesOptimistic,
  deleteInvitesInvalidates,
  deleteInvitesMutation,
  deleteInvitesOptimistic,
  deleteUsersInvalidates,
  deleteUsersMutation,
  deleteUsersOptimistic,
  getUserOptions,
  iamUsersKeys,
  listInvitesInfiniteOptions,
  listInvitesOptions,
  listUserGroupsFromUserInfiniteOptions,
  listUserGroupsFromUserOptions,
  listUsersInfiniteOptions,
  listUsersOptions,
  loadQuery,
  prefetchQuery,
  replacePermissionsForUserInvalidates,
  replacePermissionsForUserMutation,
  replacePermissionsForUserOptimistic,
  useAddPermissionsToUser,
  useCreateInvites,
  useDeleteInvites,
  useDeleteUsers,
  useGetUser,
  useGetUserSuspense,
  useIamUsersClient,
  useListInvites,
  useListInvitesInfinite,
  useListInvitesSuspense,
  useListInvitesSuspenseInfinite,
  useListUserGroupsFromUser,
  useListUserGroupsFromUserInfinite,
  useListUserGroupsFromUserSuspense,
  useListUserGroupsFromUserSuspenseInfinite,
  useListUsers,
  useListUsersInfinite,
  useListUsersSuspense,
  useListUsersSuspenseInfinite,
  useReplacePermissionsForUser,
} from "@iam-users/react-query";
import type {
  AddPermissionsToUserInput,
  AddPermissionsToUserOutput,
  CreateInvites200Response,
  CreateInvitesInput,
  DeleteInvites200Response,
  DeleteUsers200Response,
  GetUser200Response,
  GetUserInput,
  ListInvites200Response,
  ListUserGroupsFromUser200Response,
  ListUsers200Response,
  ListUsersInput,
  ReplacePermissionsForUser200Response,
} from "@iam-users/types";
import {
  type InfiniteData,
  QueryClient,
  skipToken,
  useMutation,
  useQueries,
  useQuery,
  useSuspenseQuery,
} from "@tanstack/react-query";
import { describe, expectTypeOf, test } from "vitest";

/* Seen by the compiler only (`pnpm typecheck`). */

const client: IamUsersClient = createIamUsersClient();
const queries = new QueryClient();
const input: GetUserInput = { path: { userId: "x" } };
const page: ListUsersInput = { query: { pagination: { count: 1 } } };
const groups = { ...input, ...page };
type Pages<Page> = InfiniteData<Page, string | undefined>;

describe("a query hook", () => {
  test("hands back the body and the typed error", () => {
    const { data, error } = useGetUser(input);
    expectTypeOf(data).toEqualTypeOf<GetUser200Response | undefined>();
    expectTypeOf(error).toEqualTypeOf<GetUserFailure | null>();
    expectTypeOf(useListUsers(page).data).toEqualTypeOf<ListUsers200Response | undefined>();
    expectTypeOf(useListInvites(page).data).toEqualTypeOf<ListInvites200Response | undefined>();
    expectTypeOf(useListUserGroupsFromUser(groups).data).toEqualTypeOf<ListUserGroupsFromUser200Response | undefined>();
  });

  test("that suspends always has the body", () => {
    expectTypeOf(useGetUserSuspense(input).data).toEqualTypeOf<GetUser200Response>();
    expectTypeOf(useListUsersSuspense(page).data).toEqualTypeOf<ListUsers200Response>();
    expectTypeOf(useListInvitesSuspense(page).data).toEqualTypeOf<ListInvites200Response>();
    expectTypeOf(useListUserGroupsFromUserSuspense(groups).data).toEqualTypeOf<ListUserGroupsFromUser200Response>();
  });

  test("of pages has them all, and their cursors", () => {
    const users = useListUsersInfinite(page);
    expectTypeOf(users.data).toEqualTypeOf<Pages<ListUsers200Response> | undefined>();
    expectTypeOf(users.error).toEqualTypeOf<ListUsersFailure | null>();
    expectTypeOf(useListInvitesInfinite(page).data?.pages).toEqualTypeOf<ListInvites200Response[] | undefined>();
    expectTypeOf(useListUserGroupsFromUserInfinite(groups).data?.pages).toEqualTypeOf<
      ListUserGroupsFromUser200Response[] | undefined
    >();
    expectTypeOf(useListUsersSuspenseInfinite(page).data).toEqualTypeOf<Pages<ListUsers200Response>>();
    expectTypeOf(useListInvitesSuspenseInfinite(page).data).toEqualTypeOf<Pages<ListInvites200Response>>();
    expectTypeOf(useListUserGroupsFromUserSuspenseInfinite(groups).data).toEqualTypeOf<
      Pages<ListUserGroupsFromUser200Response>
    >();
  });

  test("hands back what select makes of the body", () => {
    const { data } = useGetUser(input, { select: (body) => body.data?.user.email ?? "" });
    expectTypeOf(data).toEqualTypeOf<string | undefined>();
    useGetUser(input, { placeholderData: (previous) => previous });
  });

  test("wants its input, or skipToken where it can wait, and sets its own key", () => {
    // @ts-expect-error no user
    useGetUser({ path: {} });
    // @ts-expect-error the key is the operation's
    useGetUser(input, { queryKey: ["mine"] });
    expectTypeOf(useGetUser(skipToken).data).toEqualTypeOf<GetUser200Response | undefined>();
    useListUsersInfinite(skipToken);
    // @ts-expect-error nothing to wait for
    useGetUserSuspense(skipToken);
  });

  test("finds the client", () => {
    expectTypeOf(useIamUsersClient()).toHaveProperty("scope");
  });
});

describe("query options", () => {
  test("serve suspense, several queries and the cache with the same types", async () => {
    const options = getUserOptions(client, input);
    expectTypeOf(useQuery(options).error).toEqualTypeOf<GetUserFailure | null>();
    expectTypeOf(useSuspenseQuery(options).data).toEqualTypeOf<GetUser200Response>();
    expectTypeOf(useQueries({ queries: [options] })[0].data).toEqualTypeOf<GetUser200Response | undefined>();
    expectTypeOf(await queries.query(options)).toEqualTypeOf<GetUser200Response>();
    expectTypeOf(queries.getQueryData(options.queryKey)).toEqualTypeOf<GetUser200Response | undefined>();
    expectTypeOf(await loadQuery(queries, listUsersOptions(client, page))).toEqualTypeOf<ListUsers200Response>();
    expectTypeOf(await loadQuery(queries, listInvitesOptions(client, page))).toEqualTypeOf<ListInvites200Response>();
    expectTypeOf(
      await loadQuery(queries, listUserGroupsFromUserOptions(client, groups)),
    ).toEqualTypeOf<ListUserGroupsFromUser200Response>();
  });

  test("of pages do so too", async () => {
    const options = listUsersInfiniteOptions(client, page);
    expectTypeOf(queries.getQueryData(options.queryKey)).toEqualTypeOf<Pages<ListUsers200Response> | undefined>();
    expectTypeOf(await queries.infiniteQuery(options)).toEqualTypeOf<Pages<ListUsers200Response>>();
    expectTypeOf((await loadQuery(queries, options)).pages).toEqualTypeOf<ListUsers200Response[]>();
    expectTypeOf(prefetchQuery(queries, listInvitesInfiniteOptions(client, page))).toEqualTypeOf<Promise<void>>();
    expectTypeOf(prefetchQuery(queries, listUserGroupsFromUserInfiniteOptions(client, groups))).toEqualTypeOf<
      Promise<void>
    >();
  });

  test("keys go from the general to the particular", () => {
    expectTypeOf<GetUserKey>().toEqualTypeOf<
      readonly [
        api: "iam-users",
        scope: string,
        resource: "users",
        operation: "getUser",
        kind: "one",
        input: GetUserInput,
      ]
    >();
    expectTypeOf<ListUsersInfiniteKey[4]>().toEqualTypeOf<"infinite">();
    const keys = iamUsersKeys(client);
    expectTypeOf(keys.users.all()).toEqualTypeOf<readonly [api: "iam-users", scope: string, resource: "users"]>();
    expectTypeOf(keys.users.detail).parameter(0).toEqualTypeOf<string>();
    expectTypeOf(keys.listUsers("one")[3]).toEqualTypeOf<"listUsers">();
    keys.listUserGroupsFromUser("infinite", { path: { userId: "x" } });
    // @ts-expect-error the first element is always the API
    keys.all()[0] satisfies "other";
  });
});

describe("a mutation hook", () => {
  test("takes the input and hands back the body and the typed error", () => {
    const { data, error, mutate, mutateAsync } = useCreateInvites();
    expectTypeOf(data).toEqualTypeOf<CreateInvites200Response | undefined>();
    expectTypeOf(error).toEqualTypeOf<CreateInvitesFailure | null>();
    expectTypeOf(mutate).parameter(0).toEqualTypeOf<CreateInvitesInput>();
    expectTypeOf(mutateAsync).returns.resolves.toEqualTypeOf<CreateInvites200Response>();
    // @ts-expect-error no invites
    mutate({ body: {} });
    expectTypeOf(useAddPermissionsToUser().data).toEqualTypeOf<AddPermissionsToUserOutput | undefined>();
    expectTypeOf(useDeleteInvites().data).toEqualTypeOf<DeleteInvites200Response | undefined>();
    expectTypeOf(useDeleteUsers().data).toEqualTypeOf<DeleteUsers200Response | undefined>();
    expectTypeOf(useReplacePermissionsForUser().data).toEqualTypeOf<ReplacePermissionsForUser200Response | undefined>();
  });

  test("can be told otherwise about the cache", () => {
    useAddPermissionsToUser({ invalidates: false, awaitInvalidation: true });
    useAddPermissionsToUser({
      invalidates: (keys, { path }, { data }) => {
        expectTypeOf(path.userId).toEqualTypeOf<string>();
        expectTypeOf(data).toEqualTypeOf<AddPermissionsToUserOutput["data"]>();
        return [...keys, iamUsersKeys(client).invites.all()];
      },
    });
    // @ts-expect-error no such way
    useAddPermissionsToUser({ invalidates: true });
  });

  test("takes an optimistic update, and so do the options", () => {
    const optimistic = addPermissionsToUserOptimistic(client, (cache, { path }) => {
      expectTypeOf(cache).toEqualTypeOf<QueryClient>();
      cache.setQueryData(getUserOptions(client, { path }).queryKey, (user) => user);
    });
    expectTypeOf(useAddPermissionsToUser(optimistic).variables).toEqualTypeOf<AddPermissionsToUserInput | undefined>();
    const mutation = useMutation({ ...addPermissionsToUserMutation(client, { timeout: 5 }), ...optimistic });
    expectTypeOf(mutation.error).toEqualTypeOf<AddPermissionsToUserFailure | null>();
    useMutation({ ...createInvitesMutation(client), ...createInvitesOptimistic(client, () => {}) });
    useMutation({ ...deleteInvitesMutation(client), ...deleteInvitesOptimistic(client, () => {}) });
    useMutation({ ...deleteUsersMutation(client), ...deleteUsersOptimistic(client, () => {}) });
    useMutation({
      ...replacePermissionsForUserMutation(client),
      ...replacePermissionsForUserOptimistic(client, () => {}),
    });
  });

  test("says what it makes stale", () => {
    const all = [
      addPermissionsToUserInvalidates,
      createInvitesInvalidates,
      deleteInvitesInvalidates,
      deleteUsersInvalidates,
      replacePermissionsForUserInvalidates,
    ] as const;
    expectTypeOf<ReturnType<(typeof all)[number]>>().toEqualTypeOf<readonly (readonly unknown[])[]>();
    // @ts-expect-error no user
    addPermissionsToUserInvalidates(client, { body: { permissions: [] } });
  });
});
