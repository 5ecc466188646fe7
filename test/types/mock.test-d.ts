import {
  createIamUsersBackend,
  createIamUsersHandlers,
  deleteInvitesHandler,
  getUserHandler,
  handlers,
  listUsersHandler,
} from "@iam-users/msw";
import * as lite from "@iam-users/msw/lite";
import type { GetUser200Response, RequestErrorEnvelope } from "@iam-users/types";
import type { HttpHandler } from "msw/http";
import { setupServer } from "msw/node";
import { describe, expectTypeOf, test } from "vitest";

/* Seen by the compiler only (`pnpm typecheck`). */

describe("a handler", () => {
  test("is msw's own", () => {
    setupServer(...handlers, ...createIamUsersHandlers({ strict: true }), getUserHandler());
    expectTypeOf(getUserHandler()).toEqualTypeOf<HttpHandler>();
    expectTypeOf(getUserHandler.notFound()).toEqualTypeOf<HttpHandler>();
    expectTypeOf(getUserHandler.networkError()).toEqualTypeOf<HttpHandler>();
    expectTypeOf(getUserHandler.delay(50)).toEqualTypeOf<HttpHandler>();
  });

  test("takes the documented body of each reply", () => {
    expectTypeOf(getUserHandler.ok).parameter(0).toEqualTypeOf<GetUser200Response | undefined>();
    getUserHandler.ok({ data: { user: { id: "x", name: "Ada", email: "ada@example.com" } } });
    // @ts-expect-error no email
    getUserHandler.ok({ data: { user: { id: "x", name: "Ada" } } });
  });

  test("takes the facts of a failure, or its whole body", () => {
    listUsersHandler.invalid({ field: "pagination.count" });
    listUsersHandler.rateLimited({ msBeforeNext: 5000 });
    listUsersHandler.rateLimited(undefined, { body: { errors: [{ type: "x" }] }, headers: { "Retry-After": "5" } });
    // @ts-expect-error a number of milliseconds
    listUsersHandler.rateLimited({ msBeforeNext: "5000" });
    // @ts-expect-error no such fact
    listUsersHandler.invalid({ place: "email" });
    // @ts-expect-error no errors
    listUsersHandler.invalid(undefined, { body: {} });
    expectTypeOf<NonNullable<Parameters<typeof getUserHandler.notFound>[1]>["body"]>().toEqualTypeOf<
      RequestErrorEnvelope | undefined
    >();
  });

  test("knows the examples of each reply, and of all", () => {
    listUsersHandler.ok(undefined, { example: "lastPage" });
    listUsersHandler.example("longWait");
    // @ts-expect-error that is an example of another reply
    listUsersHandler.ok(undefined, { example: "longWait" });
    // @ts-expect-error there is no such example
    listUsersHandler.example("nextPage");
  });

  test("has no reply that is not documented", () => {
    // @ts-expect-error 401 is not documented
    void getUserHandler.unauthorized;
  });
});

describe("a resolver", () => {
  test("gets what the operation takes", () => {
    listUsersHandler(({ query, request, reply }) => {
      expectTypeOf(query.pagination.count).toEqualTypeOf<number>();
      expectTypeOf(request).toEqualTypeOf<Request>();
      return query.pagination.count > 100 ? reply.invalid({ field: "pagination.count" }) : reply.ok();
    });
    getUserHandler(({ path }) => {
      expectTypeOf(path.userId).toEqualTypeOf<string>();
    });
    deleteInvitesHandler(({ query }) => {
      expectTypeOf(query.emails).toEqualTypeOf<string[]>();
    });
    // @ts-expect-error nothing is in the path
    listUsersHandler(({ path }) => void path);
  });

  test("answers with a documented reply, a response, or not at all; at once or later", () => {
    getUserHandler(async ({ reply }) => reply.notFound({ message: "gone" }), { validate: "throw" });
    getUserHandler(() => new Response(null, { status: 500 }));
    getUserHandler(() => undefined);
    // @ts-expect-error no email
    getUserHandler(({ reply }) => reply.ok({ data: { user: { id: "x", name: "Ada" } } }));
    // @ts-expect-error 401 is not documented
    getUserHandler(() => ({ status: 401 }));
    // @ts-expect-error no such member
    getUserHandler(({ reply }) => reply.ok({ user: {} }));
  });
});

test("a backend is a setting", () => {
  const backend = createIamUsersBackend({ users: 3 });
  createIamUsersHandlers({ backend, conditions: { latency: { min: 10, max: 20 } }, seed: 1 });
  // @ts-expect-error neither a rate nor a number
  createIamUsersHandlers({ conditions: { flaky: {} } });
});

describe("a lite handler", () => {
  test("is msw's own, and has the same helpers", () => {
    setupServer(...lite.handlers, lite.getUserHandler());
    expectTypeOf(lite.getUserHandler()).toEqualTypeOf<HttpHandler>();
    expectTypeOf(lite.getUserHandler.ok).toEqualTypeOf(getUserHandler.ok);
    expectTypeOf(lite.getUserHandler.example).toEqualTypeOf(getUserHandler.example);
    expectTypeOf(lite.getUserHandler.networkError).toEqualTypeOf(getUserHandler.networkError);
    expectTypeOf(lite.getUserHandler.delay).toEqualTypeOf(getUserHandler.delay);
  });

  test("takes the body of a failure, and no facts", () => {
    expectTypeOf(lite.getUserHandler.notFound).parameter(0).toEqualTypeOf<RequestErrorEnvelope | undefined>();
    lite.listUsersHandler.rateLimited(undefined, { example: "shortWait", headers: { "Retry-After": "5" } });
    // @ts-expect-error facts are for handlers of the main entry
    lite.listUsersHandler.rateLimited({ msBeforeNext: 5000 });
    // @ts-expect-error that is an example of another reply
    lite.listUsersHandler.ok(undefined, { example: "longWait" });
  });

  test("takes a resolver that answers with responses, and no settings", () => {
    lite.getUserHandler(({ path, request, reply }) => {
      expectTypeOf(path.userId).toEqualTypeOf<string>();
      expectTypeOf(request).toEqualTypeOf<Request>();
      expectTypeOf(reply.ok()).toEqualTypeOf<Response>();
      return reply.notFound();
    });
    lite.listUsersHandler(async ({ reply }) => reply.ok());
    lite.listUsersHandler(() => undefined);
    // @ts-expect-error nothing is in the path
    lite.listUsersHandler(({ path }) => void path);
    // @ts-expect-error no email
    lite.getUserHandler(({ reply }) => reply.ok({ data: { user: { id: "x", name: "Ada" } } }));
    // @ts-expect-error nothing is validated
    lite.getUserHandler({ validate: "off" });
  });
});
