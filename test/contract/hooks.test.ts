// @vitest-environment jsdom
import { ApiError, ValidationError, createIamUsersClient } from "@iam-users/client";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { mockOf } from "../judge/chosen.ts";
import { judgedFetch } from "../judge/judged-fetch.ts";
import { runHook } from "../support/hook.ts";
import { replyCases } from "./cases.ts";
import { operations, token } from "./wire-table.ts";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const kindOf = (operation: string): "query" | "mutation" =>
  operations.find(({ operationId }) => operationId === operation)?.method === "GET" ? "query" : "mutation";

describe("the hook hands back the example or the typed error", () => {
  test.each(replyCases)("$operation $status $example as $version", async (wanted) => {
    const { operation, status, reply, example, version, input, body } = wanted;
    server.use(mockOf(operation, reply, example));
    const client = createIamUsersClient({ token, version });
    const outcome = await runHook(client, operation, kindOf(operation), input);
    if (status < 300) {
      expect(outcome).toStrictEqual({ status: "success", data: body, error: null });
      return;
    }
    expect(outcome).toMatchObject({ status: "error", data: undefined });
    expect(outcome.error).toBeInstanceOf(ApiError);
    expect(outcome.error).toMatchObject({ operation, status });
    expect(outcome.error).toHaveProperty("body", body);
  });
});

describe("what is refused reaches nobody", () => {
  test.each(operations.filter(({ pathParameters }) => pathParameters.length > 0))(
    "$operationId of the user ..",
    async ({ operationId }) => {
      const { fetch, sent } = judgedFetch();
      const client = createIamUsersClient({ token, fetch });
      const input = { path: { userId: ".." }, query: { pagination: { count: 1 } }, body: { permissions: [] } };
      const { error } = await runHook(client, operationId, kindOf(operationId), input);
      expect(error).toBeInstanceOf(ValidationError);
      expect(sent).toEqual([]);
    },
  );
});
