import {
  type InfiniteData,
  type UseMutationResult,
  type UseQueryResult,
  type UseSuspenseQueryResult,
  type QueryClient,
  useMutation,
  usePrefetchQuery,
  useQueries,
  useQuery,
  useSuspenseQuery,
} from "@tanstack/react-query";
import { describe, expectTypeOf, test } from "vitest";
import type { ApiClient, CheckHealthFailure, CreateInvitesFailure, GetUserFailure } from "../testing/client.js";
import {
  type CheckHealthKey,
  type GetUserKey,
  checkHealthKey,
  checkHealthOptions,
  createInvitesMutation,
  deleteUserMutation,
  getUserKey,
  getUserOptions,
  useCheckHealth,
  useCreateInvites,
  useGetUser,
} from "../testing/react-query.js";
import type { CreateInvitesInput, CreateInvitesOutput, GetUserInput, GetUserOutput } from "../testing/types.js";
import type { OperationKey } from "./index.js";

declare const client: ApiClient;
declare const queries: QueryClient;
const input: GetUserInput = { path: { userId: "x" } };

describe("hooks", () => {
  test("infer data, error and what select makes", () => {
    expectTypeOf(useGetUser(input)).toEqualTypeOf<UseQueryResult<GetUserOutput, GetUserFailure>>();
    const named = useGetUser(input, { select: (output) => output.data?.user.name ?? "", enabled: true });
    expectTypeOf(named).toEqualTypeOf<UseQueryResult<string, GetUserFailure>>();
    useGetUser(input, { placeholderData: (previous) => previous, retry: (_count, error) => error.name === "x" });
    useGetUser(input, { staleTime: (query) => (query.state.data?.data ? 1 : 0), throwOnError: true });
    expectTypeOf(useCheckHealth()).toEqualTypeOf<UseQueryResult<string | { up: boolean }, CheckHealthFailure>>();
  });

  test("infer what a mutation's callbacks see", () => {
    const mutation = useCreateInvites({
      onMutate: () => ({ before: 1 }),
      onError: (error, variables, before) => {
        expectTypeOf(error).toEqualTypeOf<CreateInvitesFailure>();
        expectTypeOf(variables).toEqualTypeOf<CreateInvitesInput>();
        expectTypeOf(before?.before).toEqualTypeOf<number | undefined>();
      },
    });
    expectTypeOf(mutation).toEqualTypeOf<
      UseMutationResult<CreateInvitesOutput, CreateInvitesFailure, CreateInvitesInput, { before: number }>
    >();
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
  });

  test("suit a query client", async () => {
    const options = getUserOptions(client, input);
    expectTypeOf(await queries.query(options)).toEqualTypeOf<GetUserOutput>();
    expectTypeOf(await queries.fetchQuery(options)).toEqualTypeOf<GetUserOutput>();
    await queries.prefetchQuery(options);
    expectTypeOf(queries.getQueryData(options.queryKey)).toEqualTypeOf<GetUserOutput | undefined>();
    expectTypeOf(queries.getQueryState(options.queryKey)?.error).toEqualTypeOf<GetUserFailure | null | undefined>();
    queries.setQueryData(options.queryKey, (before) => before ?? { data: { user: { id: "x", name: "y" } } });
    expectTypeOf<InfiniteData<GetUserOutput>>().not.toExtend<GetUserOutput[]>();
  });
});

describe("keys", () => {
  test("have the input where there is one", () => {
    expectTypeOf<GetUserKey>().toEqualTypeOf<
      readonly [api: "users", operation: "getUser", scope: string, input: GetUserInput]
    >();
    expectTypeOf(getUserKey(client, input)).toEqualTypeOf<GetUserKey>();
    expectTypeOf(getUserKey()).toEqualTypeOf<readonly ["users", "getUser"]>();
    expectTypeOf(checkHealthKey(client)).toEqualTypeOf<CheckHealthKey>();
    expectTypeOf<CheckHealthKey>().toEqualTypeOf<readonly [api: "users", operation: "checkHealth", scope: string]>();
    expectTypeOf<OperationKey<"a", "b", { query?: object } | undefined>["length"]>().toEqualTypeOf<3 | 4>();
  });
});
