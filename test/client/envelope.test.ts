import { ApiError, createIamUsersClient, unwrapEnvelope } from "@iam-users/client";
import { getUserHandler, listUsersHandler } from "@iam-users/msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

const server = setupServer(getUserHandler(), listUsersHandler());
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const iam = createIamUsersClient({ token: "t0ken" });
const input = { path: { userId: "sgJDWk3K21k6LE3tLU9nRK" } };

test("takes the configured member out, and the result keeps the whole", async () => {
  const result = await iam.getUser(input);
  const data = await unwrapEnvelope(result);
  expect(data?.user.id).toBe("sgJDWk3K21k6LE3tLU9nRK");
  expect(result).toMatchObject({ ok: true, body: { data }, response: { status: 200 } });
  expect((await unwrapEnvelope(iam.listUsers({ query: { pagination: { count: 2 } } })))?.users).toHaveLength(2);
});

test("a failure throws", async () => {
  server.use(getUserHandler.notFound());
  await expect(unwrapEnvelope(iam.getUser(input))).rejects.toThrow(ApiError);
});
