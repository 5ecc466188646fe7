import { createIamUsersClient, unwrap } from "@iam-users/client";
import { describe, expect, test } from "vitest";
import { token } from "../contract/wire-table.ts";
import { startMock } from "./support/mock-process.ts";

const clientOf = (baseUrl: string) => createIamUsersClient({ token, baseUrl });
const page = { query: { pagination: { count: 10 } } };

describe("with --state", () => {
  test("what is created is listed, and what is deleted is gone", async () => {
    await using mock = await startMock("--state");
    const iam = clientOf(mock.url);
    const listed = () => iam.listInvites.all({ query: { pagination: { count: 4 } } }, { limit: 1000 });

    const before = await listed();
    const email = "grace.hopper@example.com";
    await unwrap(iam.createInvites({ body: { invites: [{ email, permissions: [] }] } }));
    expect(await listed()).toEqual([...before, email]);
    expect((await iam.createInvites({ body: { invites: [{ email, permissions: [] }] } })).ok).toBe(false);
    await unwrap(iam.deleteInvites({ query: { emails: [email] } }));
    expect(await listed()).toEqual(before);

    const [user] = (await unwrap(iam.listUsers(page))).data?.users ?? [];
    const path = { userId: user?.id ?? "" };
    expect((await unwrap(iam.getUser({ path }))).data?.user).toEqual(user);
    await unwrap(iam.deleteUsers({ query: { userIds: [path.userId] } }));
    expect((await iam.getUser({ path })).status).toBe(404);
  });

  test("the same seed gives the same first page, and another seed another", async () => {
    const firstPage = async (...flags: string[]): Promise<unknown> => {
      await using mock = await startMock("--state", ...flags);
      return (await unwrap(clientOf(mock.url).listUsers(page))).data?.users;
    };
    const [first, second, other] = await Promise.all([
      firstPage("--seed", "spring"),
      firstPage("--seed", "spring"),
      firstPage("--seed", "autumn"),
    ]);
    expect(first).toHaveLength(10);
    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
  });
});

test("without it, nothing is remembered", async () => {
  await using mock = await startMock();
  const iam = clientOf(mock.url);
  const path = { userId: "nobody" };
  await unwrap(iam.deleteUsers({ query: { userIds: ["nobody"] } }));
  expect((await iam.getUser({ path })).ok).toBe(true);
});
