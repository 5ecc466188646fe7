import * as lite from "@iam-users/msw/lite";
import type { Shown } from "./figures.ts";

/** A module whose bundle is weighed. */
export interface Bundle {
  readonly name: string;
  /** The text of the module, or of several by their names, of which the largest is shown. */
  readonly lines: readonly string[] | ReadonlyMap<string, readonly string[]>;
  /** What is weighed by itself and taken away: the figure is the difference. */
  readonly without?: readonly string[];
  /** The figure to reach. */
  readonly most?: number;
  /** The package whose README shows the figure too. */
  readonly of?: Shown;
  /** False where that README alone shows it. */
  readonly first?: boolean;
}

/** A module that imports names and keeps all of them. */
function using(imports: Readonly<Record<string, string>>): string[] {
  const kept = Object.values(imports).join(", ");
  return [
    ...Object.entries(imports).map(([module, names]) => `import { ${names} } from "${module}";`),
    `console.log(${kept});`,
  ];
}

const CLIENT = "@iam-users/client";
const HOOKS = "@iam-users/react-query";
const CORE =
  "createClient, createInvites, getUser, listUsers, unwrap, ApiError, NetworkError, ParseError, ValidationError";

const getUser = using({ [CLIENT]: "createClient, getUser" });
const listUsers = using({ [CLIENT]: "createClient, listUsers" });

const useGetUser = using({ [CLIENT]: "createClient", [HOOKS]: "IamUsersProvider, useGetUser" });

const MOCK = "@iam-users/msw";
const LITE = "@iam-users/msw/lite";
const liteHandlers = Object.keys(lite).filter((name) => name.endsWith("Handler"));

export const bundles: readonly Bundle[] = [
  { name: "openapi-fetch by itself", lines: ['import create from "openapi-fetch";', "console.log(create);"] },
  { name: "`getUser`", of: "client", lines: getUser, most: 4_000 },
  { name: "`listUsers`, with its dotted query", of: "client", lines: listUsers, most: 4_000 },
  { name: "a query, a command, `unwrap` and the errors", of: "client", lines: using({ [CLIENT]: CORE }), most: 4_500 },
  {
    name: "`getUser` over `@iam-users/client/fetch`",
    of: "client",
    lines: using({ [CLIENT]: "getUser", "@iam-users/client/fetch": "createClient" }),
    most: 2_200,
  },
  {
    name: "a further operation: `listInvites` beside `listUsers`",
    of: "client",
    lines: using({ [CLIENT]: "createClient, listInvites, listUsers" }),
    without: listUsers,
    most: 80,
  },
  {
    name: "`retry()`, `limiter()` and `listUsersItems`",
    of: "client",
    lines: using({ [CLIENT]: "createClient, limiter, listUsers, listUsersItems, retry" }),
    without: listUsers,
    most: 1_500,
  },
  { name: "`useGetUser` and its client", of: "react-query", lines: useGetUser, most: 4_900 },
  {
    name: "`useGetUser` over `@iam-users/client/fetch`",
    of: "react-query",
    lines: using({ "@iam-users/client/fetch": "createClient", [HOOKS]: "IamUsersProvider, useGetUser" }),
    most: 2_700,
  },
  {
    name: "a further hook: `useListInvites` beside `useListUsers`",
    of: "react-query",
    lines: using({ [CLIENT]: "createClient", [HOOKS]: "IamUsersProvider, useListInvites, useListUsers" }),
    without: using({ [CLIENT]: "createClient", [HOOKS]: "IamUsersProvider, useListUsers" }),
    most: 120,
  },
  {
    name: "the first mutation: `useCreateInvites` beside `useGetUser` and `createInvites`",
    of: "react-query",
    lines: using({
      [CLIENT]: "createClient, createInvites",
      [HOOKS]: "IamUsersProvider, useCreateInvites, useGetUser",
    }),
    without: using({ [CLIENT]: "createClient, createInvites", [HOOKS]: "IamUsersProvider, useGetUser" }),
    most: 300,
  },
  {
    name: "`getUserHandler` of `@iam-users/msw/lite`, without msw",
    of: "msw",
    lines: using({ [LITE]: "getUserHandler" }),
  },
  {
    name: "the largest of its handlers by itself",
    of: "msw",
    lines: new Map(liteHandlers.map((name) => [name, using({ [LITE]: name })])),
    most: 2_000,
  },
  {
    name: "a further one: `listUsersHandler` beside `getUserHandler`",
    of: "msw",
    lines: using({ [LITE]: "getUserHandler, listUsersHandler" }),
    without: using({ [LITE]: "getUserHandler" }),
  },
  {
    name: "`getUserHandler` of `@iam-users/msw`, which validates, without msw",
    of: "msw",
    lines: using({ [MOCK]: "getUserHandler" }),
  },
  { name: "`createIamUsersBackend`", of: "msw", lines: using({ [MOCK]: "createIamUsersBackend" }) },
  { name: "everything, at run time", lines: ['import "@iam-users/types";'], without: [""], of: "types", first: false },
];
