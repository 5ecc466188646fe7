import { expect, test } from "vitest";
import { createUsersClient, deleteUser, getUser } from "../testing/client.js";
import { reply } from "../testing/recorder.js";
import { ApiError, unwrapMember } from "./index.js";

const input = { path: { userId: "x" } };
const user = { id: "x", name: "Ada", email: "ada@example.com" };
const answering = (body: unknown, status?: number): ReturnType<typeof createUsersClient> =>
  createUsersClient({ fetch: async () => reply(body, status) });

test("gives the member, and leaves the whole in the result", async () => {
  const result = await getUser(answering({ data: { user } }), input);
  expect(await unwrapMember(result, "data")).toEqual({ user });
  expect(result).toMatchObject({ ok: true, body: { data: { user } }, response: { status: 200 } });
  expect(await unwrapMember(getUser(answering({ data: { user } }), input), "data")).toEqual({ user });
});

test("what is not there is undefined, whatever it is called", async () => {
  expect(await unwrapMember(getUser(answering({}), input), "data")).toBeUndefined();
  expect(await unwrapMember(getUser(answering({}), input), "constructor")).toBeUndefined();
  expect(await unwrapMember(getUser(answering({ data: null }), input), "data")).toBeNull();
});

test("a body without members stays as it is", async () => {
  const client = createUsersClient({ fetch: async () => new Response(null, { status: 204 }) });
  expect(await unwrapMember(deleteUser(client, input), "data")).toBeUndefined();
  expect(await unwrapMember(getUser(answering([1]), input), "data")).toEqual([1]);
  expect(await unwrapMember(getUser(answering(null), input), "data")).toBeNull();
});

test("a failure is an ApiError", async () => {
  await expect(unwrapMember(getUser(answering({ errors: [] }, 404), input), "data")).rejects.toThrow(ApiError);
});
