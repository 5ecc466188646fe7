/** One call of each operation, as peers group it. */
export interface PlainCall {
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  /** Source text of each group; absent where the operation has none. */
  readonly userId?: string;
  readonly query?: string;
  readonly body?: string;
}

const userId = '"u"';
const page = "{ pagination: { count: 10 } }";
const permissions = '{ permissions: [{ roleId: "r", resources: [{ id: "w", type: "WORKSPACE" }] }] }';

/** All nine, in alphabetical order. */
export const operations: readonly PlainCall[] = [
  { name: "addPermissionsToUser", method: "POST", path: "/users/{userId}/permissions", userId, body: permissions },
  { name: "createInvites", method: "POST", path: "/invites", body: '{ invites: [{ email: "a@example.com" }] }' },
  { name: "deleteInvites", method: "DELETE", path: "/invites", query: '{ emails: ["a@example.com"] }' },
  { name: "deleteUsers", method: "DELETE", path: "/users", query: '{ userIds: ["u"] }' },
  { name: "getUser", method: "GET", path: "/users/{userId}", userId },
  { name: "listInvites", method: "GET", path: "/invites", query: page },
  { name: "listUserGroupsFromUser", method: "GET", path: "/users/{userId}/groups", userId, query: page },
  { name: "listUsers", method: "GET", path: "/users", query: page },
  { name: "replacePermissionsForUser", method: "PUT", path: "/users/{userId}/permissions", userId, body: permissions },
];

export const names: readonly string[] = operations.map(({ name }) => name);

/** `getUser` as `useGetUser`. */
export const hookOf = (name: string): string => `use${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** Source text of an object of the groups that there are. */
export const objectOf = (members: Readonly<Record<string, string | undefined>>): string =>
  `{ ${Object.entries(members)
    .filter(([, text]) => text !== undefined)
    .map(([name, text]) => `${name}: ${text}`)
    .join(", ")} }`;

/** `{ userId: "u" }`, or nothing. */
export const pathOf = ({ userId }: PlainCall): string | undefined => userId && `{ userId: ${userId} }`;
