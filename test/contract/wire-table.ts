/**
 * What the IAM Users API expects on the wire, transcribed by hand from the vendor's reference. Nothing here is derived
 * from `spec/` or from generated code, so that regenerating cannot bend it: where a test and this table disagree, the
 * packages are wrong. Data and types only.
 */

export type WireMethod = "GET" | "POST" | "PUT" | "DELETE";

export type OperationId =
  | "addPermissionsToUser"
  | "createInvites"
  | "deleteInvites"
  | "deleteUsers"
  | "getUser"
  | "listInvites"
  | "listUserGroupsFromUser"
  | "listUsers"
  | "replacePermissionsForUser";

export type VersionName = "json" | "v1" | "v1alpha" | "v1beta";

export interface WireQueryParameter {
  readonly name: string;
  readonly required: boolean;
  /** `dotted`: `name.member=value` for each member; `repeated`: `name=value` for each element, in order. */
  readonly sent: "dotted" | "repeated";
  /** A component schema, or `string[]`. */
  readonly type: string;
}

export interface WireOperation {
  readonly operationId: OperationId;
  readonly method: WireMethod;
  /** The template: `/users/{userId}`. */
  readonly path: string;
  /** Names in the template, all of them required strings of 1 to 255 characters. */
  readonly pathParameters: readonly string[];
  readonly queryParameters: readonly WireQueryParameter[];
  /** Absent where the operation takes no body. */
  readonly body?: { readonly schema: string; readonly required: boolean };
  /** The schema of the 200. */
  readonly success: string;
  /** Only where a budget is documented. */
  readonly rateLimit?: { readonly requests: number; readonly perSeconds: number };
  /** The member of `data` that holds a page's entries. */
  readonly pageOf?: string;
}

/** What a caller hands to an operation. */
export interface WireInput {
  readonly path?: { readonly userId: string };
  readonly query?: {
    readonly pagination?: { readonly count: number; readonly cursor?: string };
    readonly emails?: readonly string[];
    readonly userIds?: readonly string[];
  };
  readonly body?: unknown;
}

export interface WireRequest {
  readonly method: WireMethod;
  /** Everything after the host, percent-encoded, to be compared as a string. */
  readonly pathAndQuery: string;
  readonly headers: {
    readonly accept: string;
    /** Absent: the header must not be sent. */
    readonly contentType?: string;
    readonly authorization: string;
  };
  /** The JSON value of the body; absent: there must be no body. */
  readonly body?: unknown;
}

export interface WireCase {
  readonly name: string;
  readonly operation: OperationId;
  /** The media type to ask for; absent: the caller says nothing, and `v1` is sent. */
  readonly version?: VersionName;
  readonly input: WireInput;
  readonly request: WireRequest;
}

export interface WireSchema {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

export const servers: Readonly<Record<"us" | "eu", string>> = {
  us: "https://api.segmentapis.com",
  eu: "https://eu1.api.segmentapis.com",
};

/** Every request body and every reply is offered as each of these, with one schema. `v1` is the stable one. */
export const mediaTypes: Readonly<Record<VersionName, string>> = {
  json: "application/json",
  v1: "application/vnd.segment.v1+json",
  v1alpha: "application/vnd.segment.v1alpha+json",
  v1beta: "application/vnd.segment.v1beta+json",
};

export const defaultVersion: VersionName = "v1";

/** The statuses that every operation documents beside 200; their body is a `RequestErrorEnvelope`. */
export const failureStatuses: readonly number[] = [404, 422, 429];

/** Sent with every success. */
export const rateLimitHeaders: readonly string[] = [
  "X-RateLimit-Consumed",
  "X-RateLimit-Remaining",
  "X-RateLimit-Reset",
];

/** Bodies of failures as the API sends them. */
export const failures = {
  /** There is no `Retry-After`: the wait stands in the body. */
  rateLimited: {
    status: 429,
    waitMs: 57_647,
    body: {
      errors: [
        {
          type: "RequestError",
          message: "Too many requests",
          data: { remainingPoints: 0, msBeforeNext: 57_647, consumedPoints: 21 },
        },
      ],
    },
  },
  invalid: {
    status: 422,
    field: "id",
    body: { errors: [{ type: "input-validation", message: '"id" is required', field: "id" }] },
  },
} as const;

/** Cursors as the API hands them out; they are passed on unread. */
export const observedCursors: readonly string[] = ["MA==", "Mg==", "Mw=="];

const pagination: WireQueryParameter = { name: "pagination", required: true, sent: "dotted", type: "PaginationInput" };
const sixtyAMinute = { requests: 60, perSeconds: 60 };

export const operations: readonly WireOperation[] = [
  {
    operationId: "addPermissionsToUser",
    method: "POST",
    path: "/users/{userId}/permissions",
    pathParameters: ["userId"],
    queryParameters: [],
    body: { schema: "AddPermissionsToUserV1Input", required: true },
    success: "AddPermissionsToUser200Response",
    rateLimit: sixtyAMinute,
  },
  {
    operationId: "replacePermissionsForUser",
    method: "PUT",
    path: "/users/{userId}/permissions",
    pathParameters: ["userId"],
    queryParameters: [],
    body: { schema: "ReplacePermissionsForUserV1Input", required: true },
    success: "ReplacePermissionsForUser200Response",
    rateLimit: sixtyAMinute,
  },
  {
    operationId: "createInvites",
    method: "POST",
    path: "/invites",
    pathParameters: [],
    queryParameters: [],
    body: { schema: "CreateInvitesV1Input", required: true },
    success: "CreateInvites200Response",
    rateLimit: sixtyAMinute,
  },
  {
    operationId: "deleteInvites",
    method: "DELETE",
    path: "/invites",
    pathParameters: [],
    queryParameters: [{ name: "emails", required: true, sent: "repeated", type: "string[]" }],
    success: "DeleteInvites200Response",
    rateLimit: sixtyAMinute,
  },
  {
    operationId: "deleteUsers",
    method: "DELETE",
    path: "/users",
    pathParameters: [],
    queryParameters: [{ name: "userIds", required: true, sent: "repeated", type: "string[]" }],
    success: "DeleteUsers200Response",
    rateLimit: sixtyAMinute,
  },
  {
    operationId: "getUser",
    method: "GET",
    path: "/users/{userId}",
    pathParameters: ["userId"],
    queryParameters: [],
    success: "GetUser200Response",
  },
  {
    operationId: "listInvites",
    method: "GET",
    path: "/invites",
    pathParameters: [],
    queryParameters: [pagination],
    success: "ListInvites200Response",
    pageOf: "invites",
  },
  {
    operationId: "listUserGroupsFromUser",
    method: "GET",
    path: "/users/{userId}/groups",
    pathParameters: ["userId"],
    queryParameters: [pagination],
    success: "ListUserGroupsFromUser200Response",
    pageOf: "groups",
  },
  {
    operationId: "listUsers",
    method: "GET",
    path: "/users",
    pathParameters: [],
    queryParameters: [pagination],
    success: "ListUsers200Response",
    pageOf: "users",
  },
];

/** The members of every object schema. */
export const schemas: Readonly<Record<string, WireSchema>> = {
  AccessPermissionV1: { required: ["roleId", "roleName", "resources"], optional: [] },
  AddPermissionsToUser200Response: { required: [], optional: ["data"] },
  AddPermissionsToUserV1Input: { required: ["permissions"], optional: [] },
  AddPermissionsToUserV1Output: { required: ["permissions"], optional: [] },
  AllowedLabelBeta: { required: ["key", "value"], optional: ["description"] },
  CreateInvites200Response: { required: [], optional: ["data"] },
  CreateInvitesV1Input: { required: ["invites"], optional: [] },
  CreateInvitesV1Output: { required: ["emails"], optional: [] },
  DeleteInvites200Response: { required: [], optional: ["data"] },
  DeleteInvitesV1Output: { required: ["status"], optional: [] },
  DeleteUsers200Response: { required: [], optional: ["data"] },
  DeleteUsersV1Output: { required: ["status"], optional: [] },
  GetUser200Response: { required: [], optional: ["data"] },
  GetUserV1Output: { required: ["user"], optional: [] },
  InvitePermissionV1: { required: ["roleId"], optional: ["resources", "labels"] },
  InviteV1: { required: ["email"], optional: ["permissions"] },
  ListInvites200Response: { required: [], optional: ["data"] },
  ListInvitesV1Output: { required: ["invites", "pagination"], optional: [] },
  ListUserGroupsFromUser200Response: { required: [], optional: ["data"] },
  ListUserGroupsFromUserV1Output: { required: ["groups", "pagination"], optional: [] },
  ListUsers200Response: { required: [], optional: ["data"] },
  ListUsersV1Output: { required: ["users", "pagination"], optional: [] },
  MinimalUserGroupV1: { required: ["id", "name"], optional: [] },
  PaginationInput: { required: ["count"], optional: ["cursor"] },
  PaginationOutput: { required: ["current"], optional: ["next", "previous", "totalEntries"] },
  PermissionInputV1: { required: ["roleId", "resources"], optional: [] },
  PermissionResourceV1: { required: ["id", "type"], optional: ["labels"] },
  PermissionV1: { required: ["roleName", "roleId", "resources"], optional: ["labels"] },
  ReplacePermissionsForUser200Response: { required: [], optional: ["data"] },
  ReplacePermissionsForUserV1Input: { required: ["permissions"], optional: [] },
  ReplacePermissionsForUserV1Output: { required: ["permissions"], optional: [] },
  RequestError: { required: ["type"], optional: ["message", "field", "data", "status"] },
  RequestErrorEnvelope: { required: ["errors"], optional: [] },
  ResourceV1: { required: ["id", "type"], optional: [] },
  UserV1: { required: ["id", "name", "email"], optional: ["permissions"] },
};

/** The only enums, by schema and member. */
export const enums: Readonly<Record<string, readonly string[]>> = {
  "DeleteInvitesV1Output.status": ["SUCCESS"],
  "DeleteUsersV1Output.status": ["SUCCESS"],
  "PermissionResourceV1.type": ["FUNCTION", "SOURCE", "SPACE", "WAREHOUSE", "WORKSPACE"],
  "ResourceV1.type": ["FUNCTION", "SOURCE", "SPACE", "WAREHOUSE", "WORKSPACE"],
};

/** What bounds there are, both ends included. */
export const limits = {
  /** Characters. */
  userId: { min: 1, max: 255 },
  /** An integer. */
  paginationCount: { min: 1, max: 200 },
} as const;

/** The token that the cases below are called with. */
export const token = "a-token-for-tests";

const authorization = "Bearer a-token-for-tests";
const v1 = "application/vnd.segment.v1+json";
const read = { accept: v1, authorization };
const write = { accept: v1, contentType: v1, authorization };

const ownerPermission = {
  permissions: [
    { roleId: "1WDUuRLxv84rrfCNUwvkrRtkxnS", resources: [{ id: "9aQ1Lj62S4bomZKLF4DPqW", type: "WORKSPACE" }] },
  ],
};
const ownerInvite = { invites: [{ email: "foo@example.com", ...ownerPermission }] };

export const cases: readonly WireCase[] = [
  {
    name: "the documented request",
    operation: "addPermissionsToUser",
    input: { path: { userId: "sgJDWk3K21k6LE3tLU9nRK" }, body: ownerPermission },
    request: {
      method: "POST",
      pathAndQuery: "/users/sgJDWk3K21k6LE3tLU9nRK/permissions",
      headers: write,
      body: {
        permissions: [
          { roleId: "1WDUuRLxv84rrfCNUwvkrRtkxnS", resources: [{ id: "9aQ1Lj62S4bomZKLF4DPqW", type: "WORKSPACE" }] },
        ],
      },
    },
  },
  {
    name: "a slash in a path value starts no new segment; labels as v1beta",
    operation: "addPermissionsToUser",
    version: "v1beta",
    input: {
      path: { userId: "team/ada" },
      body: {
        permissions: [
          {
            roleId: "1aEWAcU0fArxScocwH9xxLgW7r3",
            resources: [{ id: "é", type: "SOURCE", labels: [{ key: "environment", value: "production" }] }],
          },
        ],
      },
    },
    request: {
      method: "POST",
      pathAndQuery: "/users/team%2Fada/permissions",
      headers: {
        accept: "application/vnd.segment.v1beta+json",
        contentType: "application/vnd.segment.v1beta+json",
        authorization,
      },
      body: {
        permissions: [
          {
            roleId: "1aEWAcU0fArxScocwH9xxLgW7r3",
            resources: [{ id: "é", type: "SOURCE", labels: [{ key: "environment", value: "production" }] }],
          },
        ],
      },
    },
  },
  {
    name: "the documented request",
    operation: "replacePermissionsForUser",
    input: { path: { userId: "sgJDWk3K21k6LE3tLU9nRK" }, body: ownerPermission },
    request: {
      method: "PUT",
      pathAndQuery: "/users/sgJDWk3K21k6LE3tLU9nRK/permissions",
      headers: write,
      body: {
        permissions: [
          { roleId: "1WDUuRLxv84rrfCNUwvkrRtkxnS", resources: [{ id: "9aQ1Lj62S4bomZKLF4DPqW", type: "WORKSPACE" }] },
        ],
      },
    },
  },
  {
    name: "an empty list is sent as one; a percent sign in a path value",
    operation: "replacePermissionsForUser",
    version: "v1alpha",
    input: { path: { userId: "100%" }, body: { permissions: [] } },
    request: {
      method: "PUT",
      pathAndQuery: "/users/100%25/permissions",
      headers: {
        accept: "application/vnd.segment.v1alpha+json",
        contentType: "application/vnd.segment.v1alpha+json",
        authorization,
      },
      body: { permissions: [] },
    },
  },
  {
    name: "the documented request",
    operation: "createInvites",
    input: { body: ownerInvite },
    request: {
      method: "POST",
      pathAndQuery: "/invites",
      headers: write,
      body: {
        invites: [
          {
            email: "foo@example.com",
            permissions: [
              {
                roleId: "1WDUuRLxv84rrfCNUwvkrRtkxnS",
                resources: [{ id: "9aQ1Lj62S4bomZKLF4DPqW", type: "WORKSPACE" }],
              },
            ],
          },
        ],
      },
    },
  },
  {
    name: "an invitation without permissions, as plain JSON",
    operation: "createInvites",
    version: "json",
    input: { body: { invites: [{ email: "zoë+tag@example.com" }] } },
    request: {
      method: "POST",
      pathAndQuery: "/invites",
      headers: { accept: "application/json", contentType: "application/json", authorization },
      body: { invites: [{ email: "zoë+tag@example.com" }] },
    },
  },
  {
    name: "the documented request",
    operation: "deleteInvites",
    input: { query: { emails: ["foo@example.com"] } },
    request: { method: "DELETE", pathAndQuery: "/invites?emails=foo%40example.com", headers: read },
  },
  {
    name: "the key is repeated, in the order given",
    operation: "deleteInvites",
    input: { query: { emails: ["a@x.com", "b@x.com"] } },
    request: { method: "DELETE", pathAndQuery: "/invites?emails=a%40x.com&emails=b%40x.com", headers: read },
  },
  {
    name: "separators inside a value",
    operation: "deleteInvites",
    input: { query: { emails: ["b+c&d=e@x.com", "a,b@x.com", "a b#?@x.com"] } },
    request: {
      method: "DELETE",
      pathAndQuery: "/invites?emails=b%2Bc%26d%3De%40x.com&emails=a%2Cb%40x.com&emails=a%20b%23%3F%40x.com",
      headers: read,
    },
  },
  {
    name: "the documented request",
    operation: "deleteUsers",
    input: { query: { userIds: ["dLPzv57d5nRGz8U5iegLKp"] } },
    request: { method: "DELETE", pathAndQuery: "/users?userIds=dLPzv57d5nRGz8U5iegLKp", headers: read },
  },
  {
    name: "the key is repeated, equal values too",
    operation: "deleteUsers",
    input: { query: { userIds: ["sgJDWk3K21k6LE3tLU9nRK", "a@b", "sgJDWk3K21k6LE3tLU9nRK"] } },
    request: {
      method: "DELETE",
      pathAndQuery: "/users?userIds=sgJDWk3K21k6LE3tLU9nRK&userIds=a%40b&userIds=sgJDWk3K21k6LE3tLU9nRK",
      headers: read,
    },
  },
  {
    name: "the documented request",
    operation: "getUser",
    input: { path: { userId: "sgJDWk3K21k6LE3tLU9nRK" } },
    request: { method: "GET", pathAndQuery: "/users/sgJDWk3K21k6LE3tLU9nRK", headers: read },
  },
  {
    name: "slash, space and percent sign",
    operation: "getUser",
    input: { path: { userId: "a/b c%2F" } },
    request: { method: "GET", pathAndQuery: "/users/a%2Fb%20c%252F", headers: read },
  },
  {
    name: "letters outside ASCII, one of them outside the basic plane",
    operation: "getUser",
    input: { path: { userId: "né😀" } },
    request: { method: "GET", pathAndQuery: "/users/n%C3%A9%F0%9F%98%80", headers: read },
  },
  {
    name: "question mark and hash",
    operation: "getUser",
    input: { path: { userId: "a?b#c" } },
    request: { method: "GET", pathAndQuery: "/users/a%3Fb%23c", headers: read },
  },
  {
    name: "plain JSON",
    operation: "getUser",
    version: "json",
    input: { path: { userId: "sgJDWk3K21k6LE3tLU9nRK" } },
    request: {
      method: "GET",
      pathAndQuery: "/users/sgJDWk3K21k6LE3tLU9nRK",
      headers: { accept: "application/json", authorization },
    },
  },
  {
    name: "v1, asked for by name",
    operation: "getUser",
    version: "v1",
    input: { path: { userId: "sgJDWk3K21k6LE3tLU9nRK" } },
    request: { method: "GET", pathAndQuery: "/users/sgJDWk3K21k6LE3tLU9nRK", headers: read },
  },
  {
    name: "v1alpha",
    operation: "getUser",
    version: "v1alpha",
    input: { path: { userId: "sgJDWk3K21k6LE3tLU9nRK" } },
    request: {
      method: "GET",
      pathAndQuery: "/users/sgJDWk3K21k6LE3tLU9nRK",
      headers: { accept: "application/vnd.segment.v1alpha+json", authorization },
    },
  },
  {
    name: "v1beta",
    operation: "getUser",
    version: "v1beta",
    input: { path: { userId: "sgJDWk3K21k6LE3tLU9nRK" } },
    request: {
      method: "GET",
      pathAndQuery: "/users/sgJDWk3K21k6LE3tLU9nRK",
      headers: { accept: "application/vnd.segment.v1beta+json", authorization },
    },
  },
  {
    name: "the first page",
    operation: "listInvites",
    input: { query: { pagination: { count: 10 } } },
    request: { method: "GET", pathAndQuery: "/invites?pagination.count=10", headers: read },
  },
  {
    name: "a later page",
    operation: "listInvites",
    input: { query: { pagination: { count: 200, cursor: "Mg==" } } },
    request: { method: "GET", pathAndQuery: "/invites?pagination.count=200&pagination.cursor=Mg%3D%3D", headers: read },
  },
  {
    name: "the first page",
    operation: "listUserGroupsFromUser",
    input: { path: { userId: "sgJDWk3K21k6LE3tLU9nRK" }, query: { pagination: { count: 10 } } },
    request: { method: "GET", pathAndQuery: "/users/sgJDWk3K21k6LE3tLU9nRK/groups?pagination.count=10", headers: read },
  },
  {
    name: "a later page of a user with a space and a slash",
    operation: "listUserGroupsFromUser",
    input: { path: { userId: "ada l/x" }, query: { pagination: { count: 1, cursor: "MA==" } } },
    request: {
      method: "GET",
      pathAndQuery: "/users/ada%20l%2Fx/groups?pagination.count=1&pagination.cursor=MA%3D%3D",
      headers: read,
    },
  },
  {
    name: "the first page",
    operation: "listUsers",
    input: { query: { pagination: { count: 10 } } },
    request: { method: "GET", pathAndQuery: "/users?pagination.count=10", headers: read },
  },
  {
    name: "a later page",
    operation: "listUsers",
    input: { query: { pagination: { count: 3, cursor: "Mw==" } } },
    request: { method: "GET", pathAndQuery: "/users?pagination.count=3&pagination.cursor=Mw%3D%3D", headers: read },
  },
  {
    name: "a cursor with every separator",
    operation: "listUsers",
    input: { query: { pagination: { count: 3, cursor: "a+b/c&d=e f" } } },
    request: {
      method: "GET",
      pathAndQuery: "/users?pagination.count=3&pagination.cursor=a%2Bb%2Fc%26d%3De%20f",
      headers: read,
    },
  },
];
