import { getUserHandler, handlers, listUsersHandler } from "@iam-users/msw";
import type { GetUser200Response, RequestErrorEnvelope } from "@iam-users/types";
import type { HttpHandler } from "msw/http";
import { setupServer } from "msw/node";
import { describe, expectTypeOf, test } from "vitest";

/* Seen by the compiler only (`pnpm typecheck`). */

describe("a handler", () => {
  test("is msw's own", () => {
    setupServer(...handlers, getUserHandler());
    expectTypeOf(getUserHandler()).toEqualTypeOf<HttpHandler>();
    expectTypeOf(getUserHandler.notFound()).toEqualTypeOf<HttpHandler>();
  });

  test("takes the documented body of each reply", () => {
    expectTypeOf(getUserHandler.ok).parameter(0).toEqualTypeOf<GetUser200Response | undefined>();
    expectTypeOf(getUserHandler.rateLimited).parameter(0).toEqualTypeOf<RequestErrorEnvelope | undefined>();
    getUserHandler.ok({ data: { user: { id: "x", name: "Ada", email: "ada@example.com" } } });
    // @ts-expect-error no email
    getUserHandler.ok({ data: { user: { id: "x", name: "Ada" } } });
    // @ts-expect-error no errors
    getUserHandler.notFound({});
  });

  test("knows the examples of each reply", () => {
    listUsersHandler.ok(undefined, { example: "lastPage" });
    // @ts-expect-error that is an example of another reply
    listUsersHandler.ok(undefined, { example: "longWait" });
  });

  test("has no reply that is not documented", () => {
    // @ts-expect-error 401 is not documented
    void getUserHandler.unauthorized;
  });
});
