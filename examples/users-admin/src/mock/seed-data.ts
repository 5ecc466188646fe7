import type { IamUsersBackendData } from "@iam-users/msw";
import type { MinimalUserGroupV1, PermissionResourceV1, PermissionV1 } from "@iam-users/types";
import { people } from "./people.ts";
import { random } from "./random.ts";

const USERS = 412;
const INVITED = 17;

const owner = { roleId: "1WDUuRLxv84rrfCNUwvkrRtkxnS", roleName: "Workspace Owner" };
const minimal = { roleId: "1aEWAcU0fArxScocwH9xxLgW7r3", roleName: "Minimal Workspace Access" };
const sourceAdmin = { roleId: "2CkTnVb5ZrJx8WqMsYd4HfLgEau", roleName: "Source Admin" };
const sourceReader = { roleId: "3HdQwErT6yUiOp9AsDfGhJkLzXc", roleName: "Source Read-only" };

const workspace: PermissionResourceV1 = { id: "9aQ1Lj62S4bomZKLF4DPqW", type: "WORKSPACE" };
const sources: readonly PermissionResourceV1[] = [
  { id: "rh5BDZp6QDHvXFCkibm1pR", type: "SOURCE" },
  { id: "kT2vWm9QxLr8ZsNd4HfYcB", type: "SOURCE" },
  { id: "pE7nJq3UaVt6RgXk5MwSzD", type: "SOURCE" },
  { id: "bC4yHo8PiFl2TuGe9KsQxN", type: "SOURCE" },
];

const groups: readonly MinimalUserGroupV1[] = [
  ["7bXw3NqLzT5kYpVc9DgRsM", "Marketing"],
  ["kR2vHj8PmZsW4tQyB6xLdF", "Data Engineering"],
  ["w9CfTn5XeJ3rGqUa7VhKzP", "On Call"],
  ["d4GhYt6MnKp2RsWv8XzQcL", "Analytics"],
  ["f8JkUi3BvCx7ZaSd5QwErT", "Mobile"],
  ["h2NmOp9LkJh6GfDs4AzXcV", "Customer Success"],
  ["j6QwEr5TyUi8OpAs3DfGhJ", "Security Reviewers"],
  ["l9ZxCv7BnMq2WeRt4YuIoP", "Growth"],
  ["n3AsDf8GhJk5LzXc6VbNmQ", "Platform"],
  ["q7WeRt2YuIo9PaSd8FgHjK", "Contractors"],
].map(([id = "", name = ""]) => ({ id, name }));

const LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** An id as the API writes them: 22 characters of base 58. */
const idOf = (next: () => number): string =>
  Array.from({ length: 22 }, () => LETTERS[Math.floor(next() * LETTERS.length)]).join("");

function permissionsOf(at: number, next: () => number): PermissionV1[] {
  if (at % 37 === 0) return [{ ...owner, resources: [workspace] }];
  if (at % 29 === 5) return [];
  const base = { ...minimal, resources: [workspace] };
  const role = next() < 0.6 ? sourceReader : sourceAdmin;
  const held = sources.filter(() => next() < 0.3).map((source) => ({ ...role, resources: [source] }));
  return next() < 0.4 ? [base, ...held] : [...held, base];
}

/** What the mocked workspace begins with: the same for every visitor. */
export function seedData(): IamUsersBackendData {
  const next = random(20260105);
  const users = people(USERS).map((person, at) => ({
    ...person,
    id: idOf(next),
    permissions: permissionsOf(at, next),
  }));
  const memberships = users.map(
    ({ id }, at) => [id, groups.filter(() => next() < (at % 9 === 0 ? 0.8 : 0.25))] as const,
  );
  const invites = people(USERS + INVITED)
    .slice(USERS)
    .map(({ email }) => ({ email }));
  return { users, groups: Object.fromEntries(memberships), invites };
}
