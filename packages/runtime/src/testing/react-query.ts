/** What `@users/react-query` would hold, its files in one. */
import {
  type DataTag,
  type InfiniteData,
  type QueryClient,
  type SkipToken,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  type UseSuspenseInfiniteQueryResult,
  type UseSuspenseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from "@tanstack/react-query";
import { type Context, createContext, useContext } from "react";
import {
  type AnyKey,
  type ApiInfiniteOptions,
  type ApiMutationOptions,
  type ApiQueryOptions,
  type InvalidationOptions,
  type OperationKey,
  type OperationKeys,
  type OptimisticOptions,
  type ToldInBody,
  type TwoWayPaging,
  scopedKey,
  infiniteOptions,
  mutationOptions,
  operationKeys,
  optimistic,
  queryOptions,
} from "../query/index.js";
import {
  type UseApiInfiniteOptions,
  type UseApiMutationOptions,
  type UseApiQueryOptions,
  type UseApiSuspenseInfiniteOptions,
  type UseApiSuspenseOptions,
  overMutation,
} from "../react-query/index.js";
import {
  type ApiCallOptions,
  type ApiClient,
  type CheckHealthFailure,
  type CreateInvitesFailure,
  type DeleteUserFailure,
  type GetUserFailure,
  type ListUsersFailure,
  checkHealthOperation,
  createInvitesOperation,
  deleteUserOperation,
  getUserOperation,
  listUsersOperation,
} from "./client.js";
import type {
  CreateInvitesInput,
  CreateInvitesOutput,
  DeleteUserInput,
  GetUserInput,
  GetUserOutput,
  ListUsersInput,
  ListUsersOutput,
} from "./types.js";

/* provider.ts */

const context: Context<ApiClient | undefined> = createContext<ApiClient | undefined>(undefined);
export function useUsersClient(): ApiClient {
  const client = useContext(context);
  if (!client) throw new Error("UsersProvider is missing");
  return client;
}

/* options/get-user.ts */

const told: ToldInBody = (body) => body?.errors?.[0]?.data?.msBeforeNext;

export type GetUserKey = OperationKey<"users", "users", "getUser", "one", GetUserInput>;
export type GetUserQueryKey = DataTag<GetUserKey, GetUserOutput, GetUserFailure>;

export function getUserOptions(
  client: ApiClient,
  input: GetUserInput,
  options?: ApiCallOptions,
): ApiQueryOptions<GetUserOutput, GetUserFailure, GetUserQueryKey>;
export function getUserOptions(
  client: ApiClient,
  input: GetUserInput | SkipToken,
  options?: ApiCallOptions,
): ApiQueryOptions<GetUserOutput, GetUserFailure, GetUserQueryKey, SkipToken>;
export function getUserOptions(
  client: ApiClient,
  input: GetUserInput | SkipToken,
  options?: ApiCallOptions,
): ApiQueryOptions<GetUserOutput, GetUserFailure, GetUserQueryKey, SkipToken> {
  return queryOptions(client, getUserOperation, "users", input, options, told);
}

/* hooks/get-user.ts */

export function useGetUser<Data = GetUserOutput>(
  input: GetUserInput | SkipToken,
  options?: UseApiQueryOptions<GetUserOutput, GetUserFailure, Data, GetUserKey>,
): UseQueryResult<Data, GetUserFailure> {
  return useQuery({ ...getUserOptions(useUsersClient(), input), ...options });
}
export function useGetUserSuspense<Data = GetUserOutput>(
  input: GetUserInput,
  options?: UseApiSuspenseOptions<GetUserOutput, GetUserFailure, Data, GetUserKey>,
): UseSuspenseQueryResult<Data, GetUserFailure> {
  return useSuspenseQuery({ ...getUserOptions(useUsersClient(), input), ...options });
}

/* options/list-users.ts, options/list-users-infinite.ts */

export type ListUsersInfiniteKey = OperationKey<"users", "users", "listUsers", "infinite", ListUsersInput>;
export type ListUsersInfiniteQueryKey = DataTag<
  ListUsersInfiniteKey,
  InfiniteData<ListUsersOutput, string | undefined>,
  ListUsersFailure
>;

const paging: TwoWayPaging = {
  cursor: ["query", "pagination", "cursor"],
  next: ["data", "pagination", "next"],
  previous: ["data", "pagination", "previous"],
};

export function listUsersInfiniteOptions(
  client: ApiClient,
  input: ListUsersInput,
  options?: ApiCallOptions,
): ApiInfiniteOptions<ListUsersOutput, ListUsersFailure, ListUsersInfiniteQueryKey, string>;
export function listUsersInfiniteOptions(
  client: ApiClient,
  input: ListUsersInput | SkipToken,
  options?: ApiCallOptions,
): ApiInfiniteOptions<ListUsersOutput, ListUsersFailure, ListUsersInfiniteQueryKey, string, SkipToken>;
export function listUsersInfiniteOptions(
  client: ApiClient,
  input: ListUsersInput | SkipToken,
  options?: ApiCallOptions,
): ApiInfiniteOptions<ListUsersOutput, ListUsersFailure, ListUsersInfiniteQueryKey, string, SkipToken> {
  return infiniteOptions(client, listUsersOperation, "users", paging, input, options, told);
}

/* hooks/list-users.ts */

export function useListUsersInfinite<Data = InfiniteData<ListUsersOutput, string | undefined>>(
  input: ListUsersInput | SkipToken,
  options?: UseApiInfiniteOptions<ListUsersOutput, ListUsersFailure, Data, ListUsersInfiniteKey, string | undefined>,
): UseInfiniteQueryResult<Data, ListUsersFailure> {
  return useInfiniteQuery({ ...listUsersInfiniteOptions(useUsersClient(), input), ...options });
}
export function useListUsersSuspenseInfinite<Data = InfiniteData<ListUsersOutput, string | undefined>>(
  input: ListUsersInput,
  options?: UseApiSuspenseInfiniteOptions<
    ListUsersOutput,
    ListUsersFailure,
    Data,
    ListUsersInfiniteKey,
    string | undefined
  >,
): UseSuspenseInfiniteQueryResult<Data, ListUsersFailure> {
  return useSuspenseInfiniteQuery({ ...listUsersInfiniteOptions(useUsersClient(), input), ...options });
}

/* options/check-health.ts, hooks/check-health.ts: a query without an input */

type CheckHealthOutput = { up: boolean } | string;
export type CheckHealthKey = OperationKey<"users", "health", "checkHealth", "one">;
export type CheckHealthQueryKey = DataTag<CheckHealthKey, CheckHealthOutput, CheckHealthFailure>;

export function checkHealthOptions(
  client: ApiClient,
  options?: ApiCallOptions,
): ApiQueryOptions<CheckHealthOutput, CheckHealthFailure, CheckHealthQueryKey> {
  return queryOptions(client, checkHealthOperation, "health", undefined, options);
}
export function useCheckHealth<Data = CheckHealthOutput>(
  options?: UseApiQueryOptions<CheckHealthOutput, CheckHealthFailure, Data, CheckHealthKey>,
): UseQueryResult<Data, CheckHealthFailure> {
  return useQuery({ ...checkHealthOptions(useUsersClient()), ...options });
}

/* options/delete-user.ts */

export function deleteUserStale(client: ApiClient, input: DeleteUserInput): readonly AnyKey[] {
  return [
    scopedKey(client, "users", "getUser", "one", { path: { userId: input.path.userId } }),
    scopedKey(client, "users", "listUsers"),
  ];
}

export function deleteUserMutation(
  client: ApiClient,
  options?: ApiCallOptions & InvalidationOptions<DeleteUserInput, null>,
): ApiMutationOptions<null, DeleteUserFailure, DeleteUserInput, "users"> {
  return mutationOptions(client, deleteUserOperation, "users", deleteUserStale, options);
}

export function deleteUserOptimistic(
  client: ApiClient,
  update: (queries: QueryClient, input: DeleteUserInput) => void,
): OptimisticOptions<DeleteUserInput, QueryClient> {
  return optimistic((input) => deleteUserStale(client, input), update);
}

/* hooks/delete-user.ts */

export function useDeleteUser<Context = unknown>(
  options?: UseApiMutationOptions<null, DeleteUserFailure, DeleteUserInput, Context>,
): UseMutationResult<null, DeleteUserFailure, DeleteUserInput, Context> {
  return useMutation(overMutation(deleteUserMutation(useUsersClient()), options));
}

/* options/create-invites.ts, hooks/create-invites.ts: nothing that the description knows becomes stale */

export function createInvitesStale(): readonly AnyKey[] {
  return [];
}
export function createInvitesMutation(
  client: ApiClient,
  options?: ApiCallOptions & InvalidationOptions<CreateInvitesInput, CreateInvitesOutput>,
): ApiMutationOptions<CreateInvitesOutput, CreateInvitesFailure, CreateInvitesInput, "users"> {
  return mutationOptions(client, createInvitesOperation, "invites", createInvitesStale, options);
}
export function useCreateInvites<Context = unknown>(
  options?: UseApiMutationOptions<CreateInvitesOutput, CreateInvitesFailure, CreateInvitesInput, Context>,
): UseMutationResult<CreateInvitesOutput, CreateInvitesFailure, CreateInvitesInput, Context> {
  return useMutation(overMutation(createInvitesMutation(useUsersClient()), options));
}

/* keys.ts */

export interface UsersKeys {
  all(): readonly [api: "users", scope: string];
  readonly users: {
    all(): readonly [api: "users", scope: string, resource: "users"];
    detail(
      userId: GetUserInput["path"]["userId"],
    ): readonly [
      api: "users",
      scope: string,
      resource: "users",
      operation: "getUser",
      kind: "one",
      input: { readonly path: { readonly userId: GetUserInput["path"]["userId"] } },
    ];
  };
  readonly getUser: OperationKeys<"users", "users", "getUser", "one", GetUserInput>;
  readonly listUsers: OperationKeys<"users", "users", "listUsers", "one" | "infinite", ListUsersInput>;
  readonly deleteUser: OperationKeys<"users", "users", "deleteUser">;
}

export function usersKeys(client: Pick<ApiClient, "api" | "scope">): UsersKeys {
  return Object.freeze<UsersKeys>({
    all: () => scopedKey(client),
    users: Object.freeze({
      all: () => scopedKey(client, "users"),
      detail: (userId: GetUserInput["path"]["userId"]) =>
        scopedKey(client, "users", "getUser", "one", { path: { userId } }),
    }),
    getUser: operationKeys(client, "users", "getUser"),
    listUsers: operationKeys(client, "users", "listUsers"),
    deleteUser: operationKeys(client, "users", "deleteUser"),
  });
}
