import { describe, expectTypeOf, test } from "vitest";
import {
  type ApiCallOptions,
  type ApiClient,
  type ApiClientOptions,
  type CheckHealthResult,
  type CreateInvitesResult,
  type DeleteUserResult,
  type GetUserFailure,
  type GetUserResult,
  checkHealth,
  createUsersClient,
  deleteUser,
  getUser,
} from "../testing/client.js";
import type { CreateInvitesOutput, GetUserOutput, RequestErrorEnvelope } from "../testing/types.js";
import {
  type CallOptions,
  type Client,
  type HeaderStyle,
  type OkBody,
  type RequestWriter,
  type PathStyle,
  ApiError,
  createClient,
  openapiFetchTransport as transport,
  unwrap,
  inPath,
  simpleText,
} from "./index.js";

declare const client: ApiClient;
declare const result: GetUserResult;
declare const failure: GetUserFailure;

describe("results", () => {
  test("narrow on ok", () => {
    if (result.ok) expectTypeOf(result.body).toEqualTypeOf<GetUserOutput>();
    else expectTypeOf(result.body).toEqualTypeOf<unknown>();
    if (!result.ok) expectTypeOf(result.operation.path).toEqualTypeOf<string>();
  });

  test("narrow on status, documented or not", () => {
    switch (result.status) {
      case 200:
        expectTypeOf(result.ok).toEqualTypeOf<true>();
        expectTypeOf(result.body).toEqualTypeOf<GetUserOutput>();
        break;
      case 404:
      case 429:
        expectTypeOf(result.body).toEqualTypeOf<RequestErrorEnvelope>();
        break;
      case 401:
        expectTypeOf(result.body).toEqualTypeOf<unknown>();
        expectTypeOf(result.ok).toEqualTypeOf<false>();
        break;
    }
  });

  test("unwrap to the body of the success", async () => {
    expectTypeOf(await unwrap(getUser(client, { path: { userId: "x" } }))).toEqualTypeOf<GetUserOutput>();
    expectTypeOf(unwrap(result)).toEqualTypeOf<GetUserOutput>();
    expectTypeOf(await unwrap(deleteUser(client, { path: { userId: "x" } }))).toEqualTypeOf<undefined>();
    expectTypeOf<OkBody<DeleteUserResult>>().toEqualTypeOf<undefined>();
    expectTypeOf<OkBody<CreateInvitesResult>>().toEqualTypeOf<CreateInvitesOutput>();
  });

  test("unwrap several successes to a union", async () => {
    expectTypeOf<OkBody<CheckHealthResult>>().toEqualTypeOf<string | { up: boolean }>();
    expectTypeOf(await unwrap(checkHealth(client))).toEqualTypeOf<string | { up: boolean }>();
  });
});

describe("errors", () => {
  test("narrow by class and status", () => {
    if (failure instanceof ApiError) {
      switch (failure.status) {
        case 422:
          expectTypeOf(failure.body).toEqualTypeOf<RequestErrorEnvelope>();
          break;
        case 500:
          expectTypeOf(failure.body).toEqualTypeOf<unknown>();
          break;
      }
    } else {
      expectTypeOf(failure).not.toHaveProperty("body");
    }
  });

  test("narrow by name", () => {
    if (failure.name === "ApiError" && "headers" in failure) expectTypeOf(failure.headers).toEqualTypeOf<Headers>();
  });
});

describe("options", () => {
  test("take undefined, so that they can be spread", () => {
    expectTypeOf<{ signal: AbortSignal | undefined; version: undefined }>().toExtend<ApiCallOptions>();
    expectTypeOf<{ token: undefined; baseUrl: undefined; auth: { token: string } }>().toExtend<ApiClientOptions>();
  });

  test("know the versions of the API, and none where it has none", () => {
    expectTypeOf<{ version: "v1" }>().toExtend<ApiCallOptions>();
    expectTypeOf<{ version: "v2" }>().not.toExtend<ApiCallOptions>();
    expectTypeOf<{ version: "v1" }>().not.toExtend<CallOptions>();
    expectTypeOf(createClient({ id: "plain", baseUrl: "/", transport })).toEqualTypeOf<Client<"plain">>();
  });

  test("a facade is a client", () => {
    expectTypeOf(createUsersClient()).toExtend<ApiClient>();
    expectTypeOf<Client<"other", "v1">>().not.toExtend<ApiClient>();
  });
});

describe("descriptors", () => {
  test("know the places of parameters, and no style without a text in a path", () => {
    expectTypeOf(inPath).parameter(1).toEqualTypeOf<PathStyle>();
    expectTypeOf<HeaderStyle>().not.toExtend<PathStyle>();
    expectTypeOf(inPath("id", simpleText)).toEqualTypeOf<RequestWriter>();
  });
});
