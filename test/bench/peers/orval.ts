import { type PlainCall, hookOf, names, objectOf, operations } from "./operations.ts";
import type { Peer } from "./peer.ts";

const input = ({ userId, query, body }: PlainCall): string =>
  [userId, body, query].filter((text) => text !== undefined).join(", ");
const queries = operations.filter(({ method }) => method === "GET");
const writes = operations.filter(({ method }) => method !== "GET");

/** Its client over fetch and its hooks. Infinite ones want a parameter that is the cursor itself, and here is none. */
export const orval: Peer = {
  name: "orval",
  command: ["orval/dist/bin/orval.mjs", "--config", "orval.config.mjs"],
  files: {
    "orval.config.mjs": `export default {
  api: {
    input: "api.yaml",
    output: {
      target: "orval/api.ts",
      client: "react-query",
      httpClient: "fetch",
      mode: "single",
      baseUrl: { getBaseUrlFromSpecification: true },
      override: { query: { useSuspenseQuery: true } },
    },
  },
};
`,
  },
  call: ['import { getUser } from "./orval/api";', "console.log(getUser);"],
  hook: ['import { useGetUser } from "./orval/api";', "console.log(useGetUser);"],
  calls: [
    `import { ${names.join(", ")} } from "./orval/api";`,
    ...operations.flatMap((call) => [
      `const ${call.name}Result = await ${call.name}(${input(call)});`,
      `if (${call.name}Result.status === 200) console.log(${call.name}Result.data.data);`,
      `else if (${call.name}Result.status === 404) console.log(${call.name}Result.data.errors[0]?.message);`,
      `else console.log(${call.name}Result.data);`,
    ]),
  ],
  hooks: [
    `import { ${names.map(hookOf).join(", ")}, useGetUserSuspense } from "./orval/api";`,
    "export function Component(): void {",
    ...queries.flatMap((call) => [
      `  const ${call.name} = ${hookOf(call.name)}(${input(call)});`,
      `  console.log(${call.name}.error?.errors, ${call.name}.data?.data);`,
    ]),
    ...writes.flatMap((call) => [
      `  const ${call.name} = ${hookOf(call.name)}();`,
      `  ${call.name}.mutate(${objectOf({ userId: call.userId, data: call.body, params: call.query })});`,
      `  console.log(${call.name}.error?.errors, ${call.name}.data?.data);`,
    ]),
    '  console.log(useGetUserSuspense("u").data.data);',
    "}",
  ],
  probe: [
    'import * as api from "./orval/api";',
    "const told = ({ status }) => status >= 200 && status < 300;",
    "export const getUser = async (userId) => told(await api.getUser(userId));",
    "export const listUsers = async (pagination) => told(await api.listUsers({ pagination }));",
    "export const deleteInvites = async (emails) => told(await api.deleteInvites({ emails }));",
  ],
};
