import {
  type ApiCallOptions,
  type ApiClient,
  type ApiError,
  type GetUserFailure,
  type GetUserResult,
  type IamUsersClient,
  type NetworkError,
  type ParseError,
  type ValidationError,
  createClient,
  getUser,
  listUsers,
  unwrap,
} from "@iam-users/client";
import type {
  GetUser200Response,
  GetUserInput,
  ListUsers200Response,
  RequestErrorEnvelope,
  UserV1,
} from "@iam-users/types";
import { describe, expectTypeOf, test } from "vitest";

/* Seen by the compiler only (`pnpm typecheck`). */

declare const client: ApiClient;
declare const facade: IamUsersClient;
declare const result: GetUserResult;
declare const failure: GetUserFailure;

describe("a result", () => {
  test("narrows on ok", () => {
    if (result.ok) {
      expectTypeOf(result.body).toEqualTypeOf<GetUser200Response>();
      expectTypeOf(result.body.data?.user).toEqualTypeOf<UserV1 | undefined>();
    } else {
      expectTypeOf(result.body).toEqualTypeOf<unknown>();
      expectTypeOf(result.operation.id).toEqualTypeOf<string>();
    }
    expectTypeOf(result.response).toEqualTypeOf<Response>();
  });

  test("narrows on a documented status", () => {
    if (result.status === 200) expectTypeOf(result.body).toEqualTypeOf<GetUser200Response>();
    if (result.status === 404 || result.status === 422 || result.status === 429) {
      expectTypeOf(result.ok).toEqualTypeOf<false>();
      expectTypeOf(result.body).toEqualTypeOf<RequestErrorEnvelope>();
      expectTypeOf(result.body.errors[0]?.message).toEqualTypeOf<string | undefined>();
    }
  });

  test("knows nothing of the body of an undocumented status", () => {
    if (result.status === 401 || result.status === 409 || result.status === 500) {
      expectTypeOf(result.ok).toEqualTypeOf<false>();
      expectTypeOf(result.body).toEqualTypeOf<unknown>();
    }
  });

  test("has no data before it is narrowed", () => {
    // @ts-expect-error it may have failed
    void result.body.data;
  });
});

describe("unwrap", () => {
  test("gives the body of the success", async () => {
    expectTypeOf(await unwrap(getUser(client, { path: { userId: "x" } }))).toEqualTypeOf<GetUser200Response>();
    expectTypeOf(
      await unwrap(facade.listUsers({ query: { pagination: { count: 1 } } })),
    ).toEqualTypeOf<ListUsers200Response>();
    expectTypeOf(unwrap(result)).toEqualTypeOf<GetUser200Response>();
  });

  test("throws what the failure type says", () => {
    if (failure instanceof DOMException) return;
    expectTypeOf<"ApiError" | "NetworkError" | "ParseError" | "ValidationError">().toExtend<typeof failure.name>();
    expectTypeOf<string>().not.toExtend<typeof failure.name>();
    if (failure.name === "ApiError" && failure.status === 404) {
      expectTypeOf(failure.body).toEqualTypeOf<RequestErrorEnvelope>();
    }
    if (failure.name === "ApiError" && failure.status === 500) expectTypeOf(failure.body).toEqualTypeOf<unknown>();
    expectTypeOf<
      ApiError<404 | 422 | 429, RequestErrorEnvelope> | NetworkError | ParseError | ValidationError
    >().toExtend<GetUserFailure>();
  });
});

describe("an input", () => {
  test("has every required part", () => {
    expectTypeOf<GetUserInput>().toEqualTypeOf<{ readonly path: { readonly userId: string } }>();
    // @ts-expect-error no user
    void getUser(client, {});
    // @ts-expect-error no user
    void getUser(client, { path: {} });
    // @ts-expect-error no input
    void facade.getUser();
    // @ts-expect-error no page size
    void listUsers(client, { query: { pagination: {} } });
    // @ts-expect-error no permissions
    void facade.addPermissionsToUser({ path: { userId: "x" }, body: {} });
    // @ts-expect-error an operation without a body takes none
    void getUser(client, { path: { userId: "x" }, body: {} });
  });

  test("takes an optional member, but not undefined in its place", () => {
    void listUsers(client, { query: { pagination: { count: 1, cursor: "Mg==" } } });
    // @ts-expect-error leave it out instead (exactOptionalPropertyTypes)
    void listUsers(client, { query: { pagination: { count: 1, cursor: undefined } } });
  });
});

describe("options", () => {
  test("a version is one of the API's", () => {
    expectTypeOf<NonNullable<ApiCallOptions["version"]>>().toEqualTypeOf<"json" | "v1" | "v1alpha" | "v1beta">();
    // @ts-expect-error no such version
    void getUser(client, { path: { userId: "x" } }, { version: "v2" });
    // @ts-expect-error no such version
    createClient({ version: "v2" });
  });

  test("the only credential is the token", () => {
    createClient({ token: () => Promise.resolve("t") });
    // @ts-expect-error no such scheme
    createClient({ auth: { apiKey: "t" } });
  });
});
