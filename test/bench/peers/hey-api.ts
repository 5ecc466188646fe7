import { type PlainCall, names, objectOf, operations, pathOf } from "./operations.ts";
import type { Peer } from "./peer.ts";

const input = (call: PlainCall): string => objectOf({ path: pathOf(call), query: call.query, body: call.body });
const queries = operations.filter(({ method }) => method === "GET");
const writes = operations.filter(({ method }) => method !== "GET");

/** Its fetch client, its SDK and its plugin for TanStack Query. */
export const heyApi: Peer = {
  name: "hey-api/openapi-ts",
  command: ["@hey-api/openapi-ts/bin/run.js", "-f", "openapi-ts.config.mjs"],
  files: {
    "openapi-ts.config.mjs": `export default {
  input: "api.yaml",
  output: "hey-api",
  plugins: ["@hey-api/client-fetch", "@hey-api/sdk", "@tanstack/react-query"],
};
`,
  },
  call: ['import { getUser } from "./hey-api/sdk.gen";', "console.log(getUser);"],
  hook: [
    'import { useQuery } from "@tanstack/react-query";',
    'import { getUserOptions } from "./hey-api/@tanstack/react-query.gen";',
    "export const useGetUser = (userId: string) => useQuery(getUserOptions({ path: { userId } }));",
    "console.log(useGetUser);",
  ],
  calls: [
    `import { ${names.join(", ")} } from "./hey-api/sdk.gen";`,
    ...operations.flatMap((call) => [
      `const ${call.name}Result = await ${call.name}(${input(call)});`,
      `if (${call.name}Result.error) console.log(${call.name}Result.error.errors);`,
      `else console.log(${call.name}Result.data?.data);`,
    ]),
  ],
  hooks: [
    'import { useInfiniteQuery, useMutation, useQuery, useSuspenseQuery } from "@tanstack/react-query";',
    `import { getUserOptions as suspenseOptions, listUsersInfiniteOptions, ${queries.map(({ name }) => `${name}Options`).join(", ")}, ${writes.map(({ name }) => `${name}Mutation`).join(", ")} } from "./hey-api/@tanstack/react-query.gen";`,
    "export function Component(): void {",
    ...queries.flatMap((call) => [
      `  const ${call.name} = useQuery(${call.name}Options(${input(call)}));`,
      `  console.log(${call.name}.error?.errors, ${call.name}.data?.data);`,
    ]),
    ...writes.flatMap((call) => [
      `  const ${call.name} = useMutation(${call.name}Mutation());`,
      `  ${call.name}.mutate(${input(call)});`,
      `  console.log(${call.name}.error?.errors, ${call.name}.data?.data);`,
    ]),
    '  console.log(useSuspenseQuery(suspenseOptions({ path: { userId: "u" } })).data.data);',
    "  const users = useInfiniteQuery({ ...listUsersInfiniteOptions({ query: { pagination: { count: 10 } } }), initialPageParam: '', getNextPageParam: () => undefined });",
    "  console.log(users.data?.pages[0]?.data);",
    "}",
  ],
  probe: [
    'import * as sdk from "./hey-api/sdk.gen";',
    "const told = ({ error }) => error === undefined;",
    "export const getUser = async (userId) => told(await sdk.getUser({ path: { userId } }));",
    "export const listUsers = async (pagination) => told(await sdk.listUsers({ query: { pagination } }));",
    "export const deleteInvites = async (emails) => told(await sdk.deleteInvites({ query: { emails } }));",
  ],
};
