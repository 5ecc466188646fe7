import {
  type InfiniteData,
  type QueryClient,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  type UseSuspenseInfiniteQueryResult,
  type UseSuspenseQueryResult,
  skipToken,
  useInfiniteQuery,
  useMutation,
  usePrefetchInfiniteQuery,
  usePrefetchQuery,
  useQueries,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from "@tanstack/react-query";
import { describe, expectTypeOf, test } from "vitest";
import { loadQuery, prefetchQuery } from "../query/index.js";
import type {
  ApiClient,
  CheckHealthFailure,
  CreateInvitesFailure,
  DeleteUserFailure,
  GetUserFailure,
  ListUsersFailure,
} from "../testing/client.js";
import {
  type CheckHealthKey,
  type GetUserKey,
  checkHealthOptions,
  createInvitesMutation,
  deleteUserMutation,
  deleteUserOptimistic,
  getUserOptions,
  listUsersInfiniteOptions,
  useCheckHealth,
  useCreateInvites,
  useDeleteUser,
  useGetUser,
  useGetUserSuspense,
  useListUsersInfinite,
  useListUsersSuspenseInfinite,
  usersKeys,
} from "../testing/react-query.js";
import type {
  CreateInvitesInput,
  CreateInvitesOutput,
  DeleteUserInput,
  GetUserInput,
  GetUserOutput,
  ListUsersInput,
  ListUsersOutput,
} from "../testing/types.js";

declare const client: ApiClient;
declare const queries: QueryClient;
declare const maybe: GetUserInput | undefined;
const input: GetUserInput = { path: { userId: "x" } };
const page: ListUsersInput = { query: { pagination: { count: 10 } } };
type Pages = InfiniteData<ListUsersOutput, string | undefined>;

describe("hooks", () => {
  test("infer data, error and what select makes", () => {
    expectTypeOf(useGetUser(input)).toEqualTypeOf<UseQueryResult<GetUserOutput, GetUserFailure>>();
    const named = useGetUser(input, { select: (output) => output.data?.user.name ?? "", enabled: true });
    expectTypeOf(named).toEqualTypeOf<UseQueryResult<string, GetUserFailure>>();
    useGetUser(input, { placeholderData: (previous) => previous, retry: (_count, error) => error.name === "x" });
    useGetUser(input, { staleTime: (query) => (query.state.data?.data ? 1 : 0), throwOnError: true });
    expectTypeOf(useCheckHealth()).toEqualTypeOf<UseQueryResult<string | { up: boolean }, CheckHealthFailure>>();
    expectTypeOf(useGetUserSuspense(input)).toEqualTypeOf<UseSuspenseQueryResult<GetUserOutput, GetUserFailure>>();
  });

  test("of pages infer the pages, and what select makes of them", () => {
    const users = useListUsersInfinite(page);
    expectTypeOf(users).toEqualTypeOf<UseInfiniteQueryResult<Pages, ListUsersFailure>>();
    const names = useListUsersInfinite(page, {
      select: ({ pages }) => pages.flatMap(({ data }) => data?.users.map(({ name }) => name) ?? []),
      maxPages: 3,
    });
    expectTypeOf(names).toEqualTypeOf<UseInfiniteQueryResult<string[], ListUsersFailure>>();
    expectTypeOf(useListUsersSuspenseInfinite(page)).toEqualTypeOf<
      UseSuspenseInfiniteQueryResult<Pages, ListUsersFailure>
    >();
    // @ts-expect-error the description says where cursors are
    useListUsersInfinite(page, { getNextPageParam: () => "x" });
  });

  test("take skipToken, but not those that suspend", () => {
    expectTypeOf(useGetUser(maybe ?? skipToken).data).toEqualTypeOf<GetUserOutput | undefined>();
    expectTypeOf(useListUsersInfinite(skipToken).data).toEqualTypeOf<Pages | undefined>();
    // @ts-expect-error nothing to wait for
    useGetUserSuspense(skipToken);
    // @ts-expect-error nothing to wait for
    useListUsersSuspenseInfinite(skipToken);
  });

  test("infer what a mutation's callbacks see", () => {
    const mutation = useCreateInvites({
      onMutate: () => ({ before: 1 }),
      onError: (error, variables, before) => {
        expectTypeOf(error).toEqualTypeOf<CreateInvitesFailure>();
        expectTypeOf(variables).toEqualTypeOf<CreateInvitesInput>();
        expectTypeOf(before?.before).toEqualTypeOf<number | undefined>();
      },
      invalidates: (keys, { body }, { data }) => (body.invites.length === data?.emails.length ? keys : []),
      awaitInvalidation: true,
    });
    expectTypeOf(mutation).toEqualTypeOf<
      UseMutationResult<CreateInvitesOutput, CreateInvitesFailure, CreateInvitesInput, { before: number }>
    >();
  });

  test("take an optimistic update", () => {
    const mutation = useDeleteUser(
      deleteUserOptimistic(client, (cache, { path }) => {
        expectTypeOf(cache).toEqualTypeOf<QueryClient>();
        cache.setQueryData(getUserOptions(client, { path }).queryKey, (user) => user);
      }),
    );
    expectTypeOf(mutation.variables).toEqualTypeOf<DeleteUserInput | undefined>();
  });
});

describe("options", () => {
  test("suit TanStack's own hooks", () => {
    const options = getUserOptions(client, input);
    expectTypeOf(useQuery(options)).toEqualTypeOf<UseQueryResult<GetUserOutput, GetUserFailure>>();
    expectTypeOf(useSuspenseQuery(options)).toEqualTypeOf<UseSuspenseQueryResult<GetUserOutput, GetUserFailure>>();
    expectTypeOf(useQuery({ ...options, select: () => 1 }).data).toEqualTypeOf<number | undefined>();
    usePrefetchQuery(options);
    const [user, health] = useQueries({ queries: [options, checkHealthOptions(client)] });
    expectTypeOf(user.data).toEqualTypeOf<GetUserOutput | undefined>();
    expectTypeOf(health.data).toEqualTypeOf<string | { up: boolean } | undefined>();
    expectTypeOf(useMutation(createInvitesMutation(client)).error).toEqualTypeOf<CreateInvitesFailure | null>();
    expectTypeOf(useMutation(deleteUserMutation(client)).data).toEqualTypeOf<null | undefined>();
    const both = useMutation({ ...deleteUserMutation(client), ...deleteUserOptimistic(client, () => {}) });
    expectTypeOf(both.error).toEqualTypeOf<DeleteUserFailure | null>();
  });

  test("of pages suit TanStack's own hooks", () => {
    const options = listUsersInfiniteOptions(client, page);
    // TanStack Query's own hooks say nothing of the cursors in what they give.
    const users = useInfiniteQuery(options);
    expectTypeOf(users).toEqualTypeOf<UseInfiniteQueryResult<InfiniteData<ListUsersOutput>, ListUsersFailure>>();
    expectTypeOf(useSuspenseInfiniteQuery(options).data.pages).toEqualTypeOf<ListUsersOutput[]>();
    usePrefetchInfiniteQuery(options);
  });

  test("that may be skipped suit those hooks that can wait", () => {
    const options = getUserOptions(client, maybe ?? skipToken);
    expectTypeOf(useQuery(options)).toEqualTypeOf<UseQueryResult<GetUserOutput, GetUserFailure>>();
    const users = useInfiniteQuery(listUsersInfiniteOptions(client, skipToken));
    expectTypeOf(users.data?.pages).toEqualTypeOf<ListUsersOutput[] | undefined>();
    // @ts-expect-error nothing to wait for
    useSuspenseQuery(options);
  });

  test("suit a query client", async () => {
    const options = getUserOptions(client, input);
    expectTypeOf(await queries.query(options)).toEqualTypeOf<GetUserOutput>();
    expectTypeOf(await queries.query({ ...options, staleTime: "static" })).toEqualTypeOf<GetUserOutput>();
    expectTypeOf(await queries.infiniteQuery(listUsersInfiniteOptions(client, page))).toEqualTypeOf<Pages>();
    expectTypeOf(queries.getQueryData(options.queryKey)).toEqualTypeOf<GetUserOutput | undefined>();
    expectTypeOf(queries.getQueryState(options.queryKey)?.error).toEqualTypeOf<GetUserFailure | null | undefined>();
    queries.setQueryData(options.queryKey, (before) => before ?? { data: { user: { id: "x", name: "y" } } });
    const { queryKey } = listUsersInfiniteOptions(client, page);
    expectTypeOf(queries.getQueryData(queryKey)).toEqualTypeOf<Pages | undefined>();
  });
});

describe("keys", () => {
  const keys = usersKeys(client);

  test("of a query have the input where there is one", () => {
    expectTypeOf<GetUserKey>().toEqualTypeOf<
      readonly [api: "users", scope: string, resource: "users", operation: "getUser", kind: "one", input: GetUserInput]
    >();
    expectTypeOf<CheckHealthKey>().toEqualTypeOf<
      readonly [api: "users", scope: string, resource: "health", operation: "checkHealth", kind: "one", input: object]
    >();
  });

  test("can be had in parts", () => {
    expectTypeOf(keys.all()).toEqualTypeOf<readonly [api: "users", scope: string]>();
    expectTypeOf(keys.users.all()[2]).toEqualTypeOf<"users">();
    expectTypeOf(keys.users.detail("x")[5].path.userId).toEqualTypeOf<string>();
    expectTypeOf(keys.listUsers()[3]).toEqualTypeOf<"listUsers">();
    expectTypeOf(keys.listUsers("infinite")[4]).toEqualTypeOf<"infinite">();
    keys.getUser("one", { path: {} });
    // @ts-expect-error it does not page
    keys.getUser("infinite");
    // @ts-expect-error no such parameter
    keys.getUser("one", { path: { id: "x" } });
    // @ts-expect-error a mutation has one key
    keys.deleteUser("one");
  });
});

describe("loading", () => {
  test("gives what the query gives, of either kind", async () => {
    expectTypeOf(await loadQuery(queries, getUserOptions(client, input))).toEqualTypeOf<GetUserOutput>();
    const { pages, pageParams } = await loadQuery(queries, listUsersInfiniteOptions(client, page));
    expectTypeOf(pages).toEqualTypeOf<ListUsersOutput[]>();
    expectTypeOf(pageParams).toEqualTypeOf<(string | undefined)[]>();
    expectTypeOf(prefetchQuery(queries, getUserOptions(client, input))).toEqualTypeOf<Promise<void>>();
    await prefetchQuery(queries, listUsersInfiniteOptions(client, page));
    await prefetchQuery(queries, checkHealthOptions(client));
    // @ts-expect-error nothing to load
    void loadQuery(queries, getUserOptions(client, skipToken));
  });
});
