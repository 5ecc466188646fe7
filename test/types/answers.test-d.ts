import {
  ApiError,
  type GetUserResult,
  NetworkError,
  ParseError,
  createClient,
  getUser,
  unwrap,
} from "@iam-users/client";
import type { GetUserFailure } from "@iam-users/client";
import type { GetUser200Response, RequestErrorEnvelope } from "@iam-users/types";
import { describe, expectTypeOf, test } from "vitest";

/* Seen by the compiler only (`pnpm typecheck`). */

declare const result: GetUserResult;
declare const failure: GetUserFailure;

describe("switch on the status", () => {
  test("of a result tells the body", () => {
    switch (result.status) {
      case 200:
        expectTypeOf(result.body).toEqualTypeOf<GetUser200Response>();
        break;
      case 404:
      case 422:
      case 429:
        expectTypeOf(result.body).toEqualTypeOf<RequestErrorEnvelope>();
        break;
      case 401:
        expectTypeOf(result.body).toEqualTypeOf<unknown>();
        break;
      // @ts-expect-error no status of HTTP
      case 999:
        break;
    }
  });

  test("of an error tells the body", () => {
    if (!(failure instanceof ApiError)) return;
    switch (failure.status) {
      case 404:
      case 422:
        expectTypeOf(failure.body).toEqualTypeOf<RequestErrorEnvelope>();
        break;
      case 503:
        expectTypeOf(failure.body).toEqualTypeOf<unknown>();
        break;
      // @ts-expect-error no failure
      case 200:
        break;
    }
  });

  test("is not there before the error is an ApiError, nor are bodies in the others", () => {
    // @ts-expect-error a NetworkError has none
    void failure.status;
    if (failure instanceof ParseError) expectTypeOf(failure.status).toEqualTypeOf<number>();
    // @ts-expect-error nothing arrived
    if (failure instanceof NetworkError) void failure.status;
  });

  test("leaves the body of a success to unwrap", () => {
    expectTypeOf(
      unwrap(getUser(createClient(), { path: { userId: "x" } })),
    ).resolves.toEqualTypeOf<GetUser200Response>();
  });
});
