import { type PlainCall, objectOf, operations, pathOf } from "./operations.ts";
import type { Peer } from "./peer.ts";

const input = (call: PlainCall): string => {
  const params = call.userId || call.query ? objectOf({ path: pathOf(call), query: call.query }) : undefined;
  return objectOf({ params, body: call.body });
};
const client = [
  'import createFetchClient from "openapi-fetch";',
  'import type { paths } from "./openapi-typescript/api";',
  'const client = createFetchClient<paths>({ baseUrl: "https://api.segmentapis.com" });',
];
const hooks = ['import createHooks from "openapi-react-query";', ...client, "const api = createHooks(client);"];
const queries = operations.filter(({ method }) => method === "GET");
const writes = operations.filter(({ method }) => method !== "GET");

/** Types of openapi-typescript, calls of openapi-fetch, hooks of openapi-react-query. */
export const openapiFetch: Peer = {
  name: "openapi-typescript, openapi-fetch, openapi-react-query",
  command: ["openapi-typescript/bin/cli.js", "api.yaml", "-o", "openapi-typescript/api.d.ts"],
  call: [...client, "console.log(client);"],
  hook: [...hooks, "console.log(api);"],
  calls: [
    ...client,
    ...operations.flatMap((call) => [
      `const ${call.name} = await client.${call.method}("${call.path}", ${input(call)});`,
      `if (${call.name}.error) console.log(${call.name}.error.errors[0]?.message);`,
      `else console.log(${call.name}.data.data);`,
    ]),
  ],
  hooks: [
    ...hooks,
    "export function Component(): void {",
    ...queries.flatMap((call) => [
      `  const ${call.name} = api.useQuery("get", "${call.path}", ${input(call)});`,
      `  console.log(${call.name}.error?.errors, ${call.name}.data?.data);`,
    ]),
    ...writes.flatMap((call) => [
      `  const ${call.name} = api.useMutation("${call.method.toLowerCase()}", "${call.path}");`,
      `  ${call.name}.mutate(${input(call)});`,
      `  console.log(${call.name}.error?.errors, ${call.name}.data?.data);`,
    ]),
    '  console.log(api.useSuspenseQuery("get", "/users/{userId}", { params: { path: { userId: "u" } } }).data.data);',
    '  const users = api.useInfiniteQuery("get", "/users", { params: { query: { pagination: { count: 10 } } } }, { initialPageParam: undefined, getNextPageParam: () => undefined });',
    "  console.log(users.data?.pages[0]?.data);",
    "}",
  ],
  probe: [
    'import createFetchClient from "openapi-fetch";',
    'const client = createFetchClient({ baseUrl: "https://api.segmentapis.com" });',
    "const told = ({ error }) => !error;",
    'export const getUser = async (userId) => told(await client.GET("/users/{userId}", { params: { path: { userId } } }));',
    'export const listUsers = async (pagination) => told(await client.GET("/users", { params: { query: { pagination } } }));',
    'export const deleteInvites = async (emails) => told(await client.DELETE("/invites", { params: { query: { emails } } }));',
  ],
};
