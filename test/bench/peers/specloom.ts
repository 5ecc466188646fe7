import { type PlainCall, hookOf, names, objectOf, operations, pathOf } from "./operations.ts";
import type { Peer } from "./peer.ts";

const input = (call: PlainCall): string => objectOf({ path: pathOf(call), query: call.query, body: call.body });
const queries = operations.filter(({ method }) => method === "GET");
const writes = operations.filter(({ method }) => method !== "GET");
const failed = (name: string): string =>
  `${name}.error instanceof ApiError && ${name}.error.status === 404 && ${name}.error.body.errors`;

/** The packages of this workspace. */
export const specloom = (client: string, name: string): Peer => ({
  name,
  call: [
    'import { getUser } from "@iam-users/client";',
    `import { createClient } from "${client}";`,
    "console.log(createClient, getUser);",
  ],
  hook: [
    'import { IamUsersProvider, useGetUser } from "@iam-users/react-query";',
    `import { createClient } from "${client}";`,
    "console.log(createClient, IamUsersProvider, useGetUser);",
  ],
  calls: [
    `import { ${names.join(", ")} } from "@iam-users/client";`,
    `import { createClient } from "${client}";`,
    'const client = createClient({ token: "t" });',
    ...operations.flatMap((call) => [
      `const ${call.name}Result = await ${call.name}(client, ${input(call)});`,
      `if (${call.name}Result.ok) console.log(${call.name}Result.body.data);`,
      `else if (${call.name}Result.status === 404) console.log(${call.name}Result.body.errors[0]?.message);`,
      `else console.log(${call.name}Result.body);`,
    ]),
  ],
  hooks: [
    'import { ApiError } from "@iam-users/client";',
    `import { ${names.map(hookOf).join(", ")}, useGetUserSuspense, useListUsersInfinite } from "@iam-users/react-query";`,
    "export function Component(): void {",
    ...queries.flatMap((call) => [
      `  const ${call.name} = ${hookOf(call.name)}(${input(call)});`,
      `  console.log(${failed(call.name)}, ${call.name}.data?.data);`,
    ]),
    ...writes.flatMap((call) => [
      `  const ${call.name} = ${hookOf(call.name)}();`,
      `  ${call.name}.mutate(${input(call)});`,
      `  console.log(${failed(call.name)}, ${call.name}.data?.data);`,
    ]),
    '  console.log(useGetUserSuspense({ path: { userId: "u" } }).data.data);',
    "  const users = useListUsersInfinite({ query: { pagination: { count: 10 } } });",
    "  console.log(users.data?.pages[0]?.data);",
    "}",
  ],
  probe: [
    'import * as api from "@iam-users/client";',
    `import { createClient } from "${client}";`,
    'const client = createClient({ token: "t" });',
    "export const getUser = async (userId) => (await api.getUser(client, { path: { userId } })).ok;",
    "export const listUsers = async (pagination) => (await api.listUsers(client, { query: { pagination } })).ok;",
    "export const deleteInvites = async (emails) => (await api.deleteInvites(client, { query: { emails } })).ok;",
  ],
});
