import { createIamUsersClient } from "@iam-users/client";
import { createIamUsersBackend } from "@iam-users/msw";
import { mockIamUsers } from "@iam-users/msw/vitest";
import { describe, expect, test } from "vitest";

const names = ["Ada", "Grace", "Edsger", "Barbara", "Alan"];
const users = names.map((name) => ({ id: `id-${name}`, name, email: `${name.toLowerCase()}@example.com` }));
const invites = ["a", "b", "c"].map((name) => ({ email: `${name}@example.com` }));
const groups = { "id-Ada": ["One", "Two", "Three"].map((name) => ({ id: `id-${name}`, name })) };

describe("every list, read to its end from what a backend keeps", () => {
  const backend = createIamUsersBackend({ users, invites, groups });
  mockIamUsers({ backend, report: () => undefined });
  const client = createIamUsersClient({ token: "t" });
  const query = { pagination: { count: 2 } };

  test("users, page by page, each as long as the first", async () => {
    const pages: (readonly string[] | undefined)[] = [];
    for await (const page of client.listUsers.pages({ query })) pages.push(page.data?.users.map(({ name }) => name));
    expect(pages).toEqual([["Ada", "Grace"], ["Edsger", "Barbara"], ["Alan"]]);
    const counts = backend.requests().map((request) => request.query["pagination"]);
    expect(counts).toEqual([
      { count: 2 },
      expect.objectContaining({ count: 2 }),
      expect.objectContaining({ count: 2 }),
    ]);
  });

  test("users, one by one", async () => {
    const found: string[] = [];
    for await (const { name } of client.listUsers.items({ query })) found.push(name);
    expect(found).toEqual(names);
  });

  test("invitations and the groups of a user, as one list", async () => {
    expect(await client.listInvites.all({ query })).toEqual(invites.map(({ email }) => email));
    expect(await client.listUserGroupsFromUser.all({ path: { userId: "id-Ada" }, query })).toEqual(groups["id-Ada"]);
  });

  test("a page that is asked for by its cursor is the first of the rest", async () => {
    const first = await client.listUsers({ query });
    const cursor = first.ok ? first.body.data?.pagination.next : undefined;
    const rest = await client.listUsers.all({ query: { pagination: { count: 2, cursor: cursor ?? "" } } });
    expect(rest.map(({ name }) => name)).toEqual(names.slice(2));
  });
});
