import type { Shown } from "./figures.ts";

/** A module whose types are counted. */
export interface ConsumerModule {
  readonly name: string;
  readonly lines: readonly string[];
  /** The figure to reach. */
  readonly most?: number;
  /** The package whose README shows the figure too. */
  readonly of?: Shown;
  /** False where that README alone shows it. */
  readonly first?: boolean;
}

const PATH = 'path: { userId: "u" }';
const PAGE = "query: { pagination: { count: 10 } }";
const PERMISSIONS = 'body: { permissions: [{ roleId: "r", resources: [{ id: "w", type: "WORKSPACE" }] }] }';

/** Every operation with an input that it takes, and where openapi-fetch finds it. */
const calls: readonly (readonly [operation: string, input: string, method: string, path: string])[] = [
  ["addPermissionsToUser", `${PATH}, ${PERMISSIONS}`, "POST", "/users/{userId}/permissions"],
  ["createInvites", 'body: { invites: [{ email: "a@example.com" }] }', "POST", "/invites"],
  ["deleteInvites", 'query: { emails: ["a@example.com"] }', "DELETE", "/invites"],
  ["deleteUsers", 'query: { userIds: ["u"] }', "DELETE", "/users"],
  ["getUser", PATH, "GET", "/users/{userId}"],
  ["listInvites", PAGE, "GET", "/invites"],
  ["listUserGroupsFromUser", `${PATH}, ${PAGE}`, "GET", "/users/{userId}/groups"],
  ["listUsers", PAGE, "GET", "/users"],
  ["replacePermissionsForUser", `${PATH}, ${PERMISSIONS}`, "PUT", "/users/{userId}/permissions"],
];
const names = calls.map(([operation]) => operation);
const hookOf = (operation: string): string => `use${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;
const isQuery = (method: string): boolean => method === "GET";

const functions = [
  `import { createClient, ${names.join(", ")} } from "@iam-users/client";`,
  'const client = createClient({ token: "t" });',
  ...calls.flatMap(([operation, input]) => [
    `const ${operation}Result = await ${operation}(client, { ${input} });`,
    `if (${operation}Result.ok) console.log(${operation}Result.body.data);`,
    `else if (${operation}Result.status === 404) console.log(${operation}Result.body.errors[0]?.message);`,
    `else console.log(${operation}Result.body);`,
  ]),
];

const narrowed = (operation: string, shown: string): string[] => [
  `  if (${operation}.error instanceof ApiError && ${operation}.error.status === 404)`,
  `    console.log(${operation}.error.body.errors[0]?.message);`,
  `  else console.log(${shown});`,
];

const hooks = [
  'import { ApiError } from "@iam-users/client";',
  `import { ${names.map(hookOf).join(", ")} } from "@iam-users/react-query";`,
  'import { useGetUserSuspense, useListInvitesSuspenseInfinite, useListUsersInfinite } from "@iam-users/react-query";',
  "export function Component(): void {",
  ...calls.flatMap(([operation, input, method]) => [
    `  const ${operation} = ${hookOf(operation)}(${isQuery(method) ? `{ ${input} }` : ""});`,
    ...(isQuery(method) ? [] : [`  ${operation}.mutate({ ${input} });`]),
    ...narrowed(operation, `${operation}.data?.data`),
  ]),
  `  console.log(useGetUserSuspense({ ${PATH} }).data.data?.user.email);`,
  `  const users = useListUsersInfinite({ ${PAGE} });`,
  ...narrowed("users", "users.data?.pages[0]?.data?.users"),
  `  const emails = useListInvitesSuspenseInfinite({ ${PAGE} }, { select: ({ pages }) => pages.length });`,
  "  console.log(emails.data.toFixed());",
  "}",
];

const rawOptions = [
  ...hooks,
  'import { getUserOptions, listUsersOptions } from "@iam-users/react-query/options";',
  'import { type QueryClient, useQuery } from "@tanstack/react-query";',
  'import { createClient } from "@iam-users/client";',
  'const client = createClient({ token: "t" });',
  "export async function raw(queries: QueryClient): Promise<void> {",
  `  const user = getUserOptions(client, { ${PATH} });`,
  "  console.log(useQuery(user).data?.data?.user.email);",
  "  console.log(queries.getQueryData(user.queryKey)?.data?.user.email);",
  `  console.log((await queries.query(listUsersOptions(client, { ${PAGE} }))).data?.users);`,
  "}",
];

/** openapi-fetch groups an input otherwise: everything but the body goes into `params`. */
function openapiFetchInput(input: string): string {
  const at = input.indexOf("body:");
  const [params, body] = at < 0 ? [input, ""] : [input.slice(0, at), input.slice(at)];
  return `{ ${[params && `params: { ${params} }`, body].filter(Boolean).join(", ")} }`;
}

const openapiFetch = [
  'import createFetchClient from "openapi-fetch";',
  'import type { paths } from "@iam-users/types";',
  'const client = createFetchClient<paths>({ baseUrl: "https://api.segmentapis.com" });',
  ...calls.flatMap(([operation, input, method, path]) => [
    `const ${operation} = await client.${method}("${path}", ${openapiFetchInput(input)});`,
    `if (${operation}.error) console.log(${operation}.error.errors[0]?.message);`,
    `else console.log(${operation}.data.data);`,
  ]),
];

const typeOf = (operation: string): string => operation.charAt(0).toUpperCase() + operation.slice(1);

const named = [
  `import type { ${names.flatMap((name) => ["Input", "Output", "Error"].map((what) => typeOf(name) + what)).join(", ")} } from "@iam-users/types";`,
  ...calls.map(([operation, input]) => {
    const [name, member] = [typeOf(operation), /^\w+/.exec(input)?.[0] ?? ""];
    return `export const ${operation} = (input: ${name}Input, output: ${name}Output, error: ${name}Error) => [input.${member}, output.data, error.errors[0]?.message];`;
  }),
];

const handlers = [
  `import { ${names.map((name) => `${name}Handler`).join(", ")} } from "@iam-users/msw";`,
  'import { setupServer } from "msw/node";',
  "setupServer(",
  ...names.flatMap((name) => [
    `  ${name}Handler.ok(),`,
    `  ${name}Handler.notFound(),`,
    `  ${name}Handler(({ reply }) => reply.rateLimited()),`,
  ]),
  ");",
];

/** What every module costs, whatever is in it. */
export const nothing: readonly string[] = ["export {};"];

export const consumers: readonly ConsumerModule[] = [
  { name: "calls, narrowed on status", lines: functions, most: 1_500, of: "client" },
  {
    name: "hooks (lists, infinite, suspense, mutations), narrowed on status",
    lines: hooks,
    most: 5_000,
    of: "react-query",
  },
  {
    name: "the same, with `useQuery(options)`, `getQueryData` and `queryClient.query`",
    lines: rawOptions,
    most: 7_000,
    of: "react-query",
  },
  { name: "openapi-fetch over `paths` of `@iam-users/types`", lines: openapiFetch, of: "types" },
  { name: "inputs, outputs and errors, with a member of each", lines: named, of: "types", first: false },
  { name: "handlers, with a body, a failure and a function each", lines: handlers, of: "msw", first: false },
];
