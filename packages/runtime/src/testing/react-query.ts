/** What `@users/react-query` would hold, its files in one. */
import { type UseMutationResult, type UseQueryResult, useMutation, useQuery } from "@tanstack/react-query";
import {
  type ApiMutationOptions,
  type ApiQueryOptions,
  type ClientContext,
  type ClientProvider,
  type KeyFactory,
  type OperationKey,
  type UseApiMutationOptions,
  type UseApiQueryOptions,
  createClientContext,
  keyFactory,
  mutationOptions,
  queryOptions,
} from "../react-query/index.js";
import {
  type ApiCallOptions,
  type ApiClient,
  type CheckHealthFailure,
  type CreateInvitesFailure,
  type DeleteUserFailure,
  type GetUserFailure,
  checkHealth,
  createInvites,
  deleteUser,
  getUser,
} from "./client.js";
import type { CreateInvitesInput, CreateInvitesOutput, DeleteUserInput, GetUserInput, GetUserOutput } from "./types.js";

const context: ClientContext<ApiClient> = createClientContext<ApiClient>("UsersProvider");
export const UsersProvider: ClientProvider<ApiClient> = context.Provider;
export const useUsersClient: () => ApiClient = context.useClient;

export type GetUserKey = OperationKey<"users", "getUser", GetUserInput>;
export const getUserKey: KeyFactory<"users", "getUser", GetUserInput> = keyFactory("users", "getUser");

export function getUserOptions(
  client: ApiClient,
  input: GetUserInput,
  options?: ApiCallOptions,
): ApiQueryOptions<GetUserOutput, GetUserFailure, GetUserKey> {
  return queryOptions(getUserKey(client, input), (call) => getUser(client, input, { ...options, ...call }));
}
export function useGetUser<Data = GetUserOutput>(
  input: GetUserInput,
  options?: UseApiQueryOptions<GetUserOutput, GetUserFailure, Data, GetUserKey>,
): UseQueryResult<Data, GetUserFailure> {
  return useQuery({ ...options, ...getUserOptions(useUsersClient(), input) });
}

export type CheckHealthKey = OperationKey<"users", "checkHealth">;
export const checkHealthKey: KeyFactory<"users", "checkHealth"> = keyFactory("users", "checkHealth");

export function checkHealthOptions(
  client: ApiClient,
  options?: ApiCallOptions,
): ApiQueryOptions<{ up: boolean } | string, CheckHealthFailure, CheckHealthKey> {
  return queryOptions(checkHealthKey(client), (call) => checkHealth(client, { ...options, ...call }));
}
export function useCheckHealth<Data = { up: boolean } | string>(
  options?: UseApiQueryOptions<{ up: boolean } | string, CheckHealthFailure, Data, CheckHealthKey>,
): UseQueryResult<Data, CheckHealthFailure> {
  return useQuery({ ...options, ...checkHealthOptions(useUsersClient()) });
}

export function createInvitesMutation(
  client: ApiClient,
  options?: ApiCallOptions,
): ApiMutationOptions<CreateInvitesOutput, CreateInvitesFailure, CreateInvitesInput> {
  return mutationOptions("users", "createInvites", (input: CreateInvitesInput) =>
    createInvites(client, input, options),
  );
}
export function useCreateInvites<Context = unknown>(
  options?: UseApiMutationOptions<CreateInvitesOutput, CreateInvitesFailure, CreateInvitesInput, Context>,
): UseMutationResult<CreateInvitesOutput, CreateInvitesFailure, CreateInvitesInput, Context> {
  return useMutation({ ...options, ...createInvitesMutation(useUsersClient()) });
}

export function deleteUserMutation(
  client: ApiClient,
  options?: ApiCallOptions,
): ApiMutationOptions<null, DeleteUserFailure, DeleteUserInput> {
  return mutationOptions("users", "deleteUser", (input: DeleteUserInput) => deleteUser(client, input, options));
}
export function useDeleteUser<Context = unknown>(
  options?: UseApiMutationOptions<null, DeleteUserFailure, DeleteUserInput, Context>,
): UseMutationResult<null, DeleteUserFailure, DeleteUserInput, Context> {
  return useMutation({ ...options, ...deleteUserMutation(useUsersClient()) });
}
