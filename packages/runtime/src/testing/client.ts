/** What `@users/client` would hold, its files in one. */
import {
  type ApiError,
  type AuthScheme,
  type CallOptions,
  type Client,
  type ClientOptions,
  type Failed,
  type FailureStatus,
  type MediaType,
  type Ok,
  type Operation,
  type RequestFailure,
  type Secret,
  type SuccessStatus,
  bearer,
  bodyAs,
  createClient as createRuntimeClient,
  openapiFetchTransport as transport,
  dotted,
  form,
  json,
  readNothing,
  simpleText,
  versioned,
  mediaType,
  inPath,
  inQuery,
} from "../client/index.js";
import type {
  CreateInvitesInput,
  CreateInvitesOutput,
  DeleteUserInput,
  GetUserInput,
  GetUserOutput,
  ListUsersInput,
  ListUsersOutput,
  RequestErrorEnvelope,
} from "./types.js";

export const mediaTypes: MediaType = versioned(
  {
    json: "application/json",
    v1: "application/vnd.users.v1+json",
    v1beta: "application/vnd.users.v1beta+json",
  },
  "v1",
);
export type Version = "json" | "v1" | "v1beta";

export const tokenAuth: AuthScheme = bearer("token");

export type ApiClient = Client<"users", Version>;
export type ApiCallOptions = CallOptions<Version>;
export interface ApiClientOptions extends ClientOptions<Version> {
  readonly auth?: { readonly token?: Secret };
}

/** Makes a client of the Users API. */
export function createClient(options?: ApiClientOptions): ApiClient {
  return createRuntimeClient({ id: "users", baseUrl: "https://api.example.com", transport }, options);
}

export type GetUserResult =
  | Ok<SuccessStatus, GetUserOutput>
  | Failed<404 | 422 | 429, RequestErrorEnvelope>
  | Failed<Exclude<FailureStatus, 404 | 422 | 429>, unknown>;

export type GetUserFailure =
  | ApiError<404 | 422 | 429, RequestErrorEnvelope>
  | ApiError<Exclude<FailureStatus, 404 | 422 | 429>, unknown>
  | RequestFailure;

export const getUserOperation: Operation<GetUserResult> = {
  id: "getUser",
  method: "GET",
  path: "/users/{userId}",
  accept: mediaTypes,
  auth: tokenAuth,
  failures: /404|422|429/,
  request: [inPath("userId", simpleText)],
};

export function getUser(client: ApiClient, input: GetUserInput, options?: ApiCallOptions): Promise<GetUserResult> {
  return client.call(getUserOperation, input, options);
}

export type ListUsersResult =
  | Ok<SuccessStatus, ListUsersOutput>
  | Failed<404 | 422 | 429, RequestErrorEnvelope>
  | Failed<Exclude<FailureStatus, 404 | 422 | 429>, unknown>;

export type ListUsersFailure = GetUserFailure;

export const listUsersOperation: Operation<ListUsersResult> = {
  id: "listUsers",
  method: "GET",
  path: "/users",
  accept: mediaTypes,
  auth: tokenAuth,
  failures: /404|422|429/,
  request: [inQuery("pagination", dotted), inQuery("emails", form)],
};

export function listUsers(
  client: ApiClient,
  input: ListUsersInput,
  options?: ApiCallOptions,
): Promise<ListUsersResult> {
  return client.call(listUsersOperation, input, options);
}

export type CreateInvitesResult =
  | Ok<SuccessStatus, CreateInvitesOutput>
  | Failed<404 | 422 | 429, RequestErrorEnvelope>
  | Failed<Exclude<FailureStatus, 404 | 422 | 429>, unknown>;

export type CreateInvitesFailure = GetUserFailure;

export const createInvitesOperation: Operation<CreateInvitesResult> = {
  id: "createInvites",
  method: "POST",
  path: "/invites",
  accept: mediaTypes,
  request: [bodyAs(mediaTypes, json)],
  auth: tokenAuth,
  failures: /404|422|429/,
};

export function createInvites(
  client: ApiClient,
  input: CreateInvitesInput,
  options?: ApiCallOptions,
): Promise<CreateInvitesResult> {
  return client.call(createInvitesOperation, input, options);
}

export type DeleteUserResult = Ok<SuccessStatus, undefined> | Failed<FailureStatus, unknown>;
export type DeleteUserFailure = ApiError<FailureStatus, unknown> | RequestFailure;

export const deleteUserOperation: Operation<DeleteUserResult> = {
  id: "deleteUser",
  method: "DELETE",
  path: "/users/{userId}",
  auth: tokenAuth,
  request: [inPath("userId", simpleText)],
  read: readNothing,
};

export function deleteUser(
  client: ApiClient,
  input: DeleteUserInput,
  options?: ApiCallOptions,
): Promise<DeleteUserResult> {
  return client.call(deleteUserOperation, input, options);
}

export type CheckHealthResult =
  | Ok<200, { up: boolean }>
  | Ok<Exclude<SuccessStatus, 200>, string>
  | Failed<FailureStatus, unknown>;
export type CheckHealthFailure = ApiError<FailureStatus, unknown> | RequestFailure;

export const checkHealthOperation: Operation<CheckHealthResult> = {
  id: "checkHealth",
  method: "GET",
  path: "/health",
  request: [],
  accept: mediaType("application/json"),
};

export function checkHealth(client: ApiClient, options?: ApiCallOptions): Promise<CheckHealthResult> {
  return client.call(checkHealthOperation, undefined, options);
}

export interface UsersClient extends ApiClient {
  readonly createInvites: (input: CreateInvitesInput, options?: ApiCallOptions) => Promise<CreateInvitesResult>;
  readonly getUser: (input: GetUserInput, options?: ApiCallOptions) => Promise<GetUserResult>;
}

/** Makes a client of the Users API with its operations. */
export function createUsersClient(options?: ApiClientOptions): UsersClient {
  const client = createClient(options);
  return {
    ...client,
    createInvites: (input, options) => createInvites(client, input, options),
    getUser: (input, options) => getUser(client, input, options),
  };
}
