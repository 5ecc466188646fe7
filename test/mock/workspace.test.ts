import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type IamUsersBackend, createIamUsersBackend } from "@iam-users/msw";

/** A workspace as anybody would write it down: lists, searched from their beginnings. */
interface Workspace {
  users: User[];
  invites: string[];
  readonly groups: Readonly<Record<string, { readonly id: string; readonly name: string }[]>>;
}

interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  permissions?: Permission[];
}

interface Permission {
  readonly roleId: string;
  readonly roleName: string;
  readonly resources: { readonly id: string; readonly type: "SOURCE" | "WORKSPACE" }[];
}

/** What an operation answers: the data of a success, or why there is none. */
type Outcome = object | "missing" | "conflict";

interface Step {
  readonly operation: string;
  readonly parts: Partial<Parameters<IamUsersBackend["handle"]>[1]>;
  readonly expected: (workspace: Workspace) => Outcome;
}

const ROLES = {
  "1WDUuRLxv84rrfCNUwvkrRtkxnS": "Workspace Owner",
  "1aEWAcU0fArxScocwH9xxLgW7r3": "Minimal Workspace Access",
  "2CkTnVb5ZrJx8WqMsYd4HfLgEau": "Source Admin",
} as const;

function beginning(): Workspace {
  const users = ["u1", "u2", "u3"].map((id) => ({ id, name: `Name of ${id}`, email: `${id}@example.com` }));
  const groups = ["g1", "g2", "g3"].map((id) => ({ id, name: `Name of ${id}` }));
  return { users, invites: ["a@example.com", "b@example.com"], groups: { u1: groups, u2: groups.slice(1) } };
}

const id = fc.constantFrom("u1", "u2", "u3", "u4");
const email: fc.Arbitrary<string> = fc.constantFrom("a@example.com", "b@example.com", "c@example.com", "d@example.com");
const emails = fc.array(email, { minLength: 1, maxLength: 3 });
const count = fc.integer({ min: 1, max: 4 });
const permission = fc.record({
  roleId: fc.constantFrom<keyof typeof ROLES>(
    "1WDUuRLxv84rrfCNUwvkrRtkxnS",
    "1aEWAcU0fArxScocwH9xxLgW7r3",
    "2CkTnVb5ZrJx8WqMsYd4HfLgEau",
  ),
  resources: fc.array(
    fc.record({
      id: fc.constantFrom("r1", "r2"),
      type: fc.constantFrom<Permission["resources"][number]["type"]>("SOURCE", "WORKSPACE"),
    }),
    {
      maxLength: 2,
    },
  ),
});

function step(operation: string, parts: Step["parts"], expected: Step["expected"]): Step {
  return { operation, parts, expected };
}

/** The first page of a list. */
function page(name: string, items: readonly unknown[], size: number): object {
  return {
    [name]: items.slice(0, size),
    pagination: {
      current: expect.any(String),
      next: items.length > size ? expect.any(String) : null,
      previous: null,
      totalEntries: items.length,
    },
  };
}

const steps: readonly fc.Arbitrary<Step>[] = [
  count.map((size) =>
    step("listUsers", { query: { pagination: { count: size } } }, ({ users }) => page("users", users, size)),
  ),
  count.map((size) =>
    step("listInvites", { query: { pagination: { count: size } } }, ({ invites }) => page("invites", invites, size)),
  ),
  fc
    .tuple(id, count)
    .map(([userId, size]) =>
      step(
        "listUserGroupsFromUser",
        { path: { userId }, query: { pagination: { count: size } } },
        ({ users, groups }) =>
          users.some((user) => user.id === userId) ? page("groups", groups[userId] ?? [], size) : "missing",
      ),
    ),
  id.map((userId) =>
    step("getUser", { path: { userId } }, ({ users }) => {
      const user = users.find((one) => one.id === userId);
      return user === undefined ? "missing" : { user };
    }),
  ),
  fc.array(id, { minLength: 1, maxLength: 2 }).map((userIds) =>
    step("deleteUsers", { query: { userIds } }, (workspace) => {
      if (!userIds.every((userId) => workspace.users.some((user) => user.id === userId))) return "missing";
      workspace.users = workspace.users.filter((user) => !userIds.some((one) => one === user.id));
      return { status: "SUCCESS" };
    }),
  ),
  emails.map((given) =>
    step("createInvites", { body: { invites: given.map((one) => ({ email: one })) } }, (workspace) => {
      const all = [...workspace.invites, ...given];
      if (new Set(all).size < all.length) return "conflict";
      workspace.invites = all;
      return { emails: given };
    }),
  ),
  emails.map((given) =>
    step("deleteInvites", { query: { emails: given } }, (workspace) => {
      if (!given.every((one) => workspace.invites.includes(one))) return "missing";
      workspace.invites = workspace.invites.filter((one) => !given.includes(one));
      return { status: "SUCCESS" };
    }),
  ),
  fc
    .tuple(
      fc.constantFrom("addPermissionsToUser", "replacePermissionsForUser"),
      id,
      fc.array(permission, { maxLength: 3 }),
    )
    .map(([operation, userId, given]) =>
      step(operation, { path: { userId }, body: { permissions: given } }, ({ users }) => {
        const user = users.find((one) => one.id === userId);
        if (user === undefined) return "missing";
        const kept = operation === "addPermissionsToUser" ? (user.permissions ?? []) : [];
        user.permissions = [...kept, ...given.map((one) => ({ ...one, roleName: ROLES[one.roleId] }))];
        return { permissions: user.permissions };
      }),
    ),
];

function outcomeOf(backend: IamUsersBackend, { operation, parts }: Step): unknown {
  const answer = backend.handle(operation, { path: {}, query: {}, headers: {}, body: undefined, ...parts });
  return answer.ok ? answer.body : answer.reason;
}

test("sequences of operations do what a simple workspace does", { timeout: 60_000 }, () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(fc.oneof(...steps), { minLength: 10, maxLength: 40 }), (sequence) => {
      const workspace = beginning();
      const invites = workspace.invites.map((one) => ({ email: one }));
      const backend = createIamUsersBackend({ users: workspace.users, invites, groups: workspace.groups });
      for (const step of sequence) {
        const wanted = step.expected(workspace);
        expect(outcomeOf(backend, step)).toEqual(typeof wanted === "string" ? wanted : { data: wanted });
        const kind = `${step.operation} ${typeof wanted === "string" ? wanted : "ok"}`;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }
      expect(backend.users.all()).toEqual(workspace.users);
      expect(backend.invites.all().map((invite) => invite.email)).toEqual(workspace.invites);
    }),
    { numRuns: 1000 },
  );
  // Every operation succeeds, and those that can fail do.
  expect(seen.size).toBe(9 + 7);
  expect(Math.min(...seen.values())).toBeGreaterThan(20);
});
