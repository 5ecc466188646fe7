import { type PlainCall, hookOf, names, objectOf, operations } from "./operations.ts";
import type { Peer } from "./peer.ts";

const input = ({ userId, query, body }: PlainCall): string =>
  [userId, body, query].filter((text) => text !== undefined).join(", ");
const queries = operations.filter(({ method }) => method === "GET");
const writes = operations.filter(({ method }) => method !== "GET");

/** Its client over fetch and its hooks. Infinite ones want a parameter that is the cursor itself, and here is none. */
export const kubb: Peer = {
  name: "kubb",
  command: ["@kubb/cli/bin/kubb.cjs", "generate", "--config", "kubb.config.mjs"],
  files: {
    "kubb.config.mjs": `import { defineConfig } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginReactQuery } from "@kubb/plugin-react-query";
import { pluginTs } from "@kubb/plugin-ts";

export default defineConfig({
  root: ".",
  input: { path: "./api.yaml" },
  output: { path: "./kubb", clean: true, format: false, lint: false },
  plugins: [
    pluginOas(),
    pluginTs(),
    pluginClient({ client: "fetch", baseURL: "https://api.segmentapis.com" }),
    pluginReactQuery({ client: { client: "fetch", baseURL: "https://api.segmentapis.com" }, suspense: {}, infinite: false }),
  ],
});
`,
  },
  call: ['import { getUser } from "./kubb/clients/getUser";', "console.log(getUser);"],
  hook: ['import { useGetUser } from "./kubb/hooks/useGetUser";', "console.log(useGetUser);"],
  calls: [
    ...names.map((name) => `import { ${name} } from "./kubb/clients/${name}";`),
    ...operations.map((call) => `console.log((await ${call.name}(${input(call)})).data);`),
  ],
  hooks: [
    ...[...names, "getUserSuspense"].map((name) => `import { ${hookOf(name)} } from "./kubb/hooks/${hookOf(name)}";`),
    "export function Component(): void {",
    ...queries.flatMap((call) => [
      `  const ${call.name} = ${hookOf(call.name)}(${input(call)});`,
      `  console.log(${call.name}.error, ${call.name}.data?.data);`,
    ]),
    ...writes.flatMap((call) => [
      `  const ${call.name} = ${hookOf(call.name)}();`,
      `  ${call.name}.mutate(${objectOf({ userId: call.userId, data: call.body, params: call.query })});`,
      `  console.log(${call.name}.error, ${call.name}.data?.data);`,
    ]),
    '  console.log(useGetUserSuspense("u").data.data);',
    "}",
  ],
  probe: [
    ...["getUser", "listUsers", "deleteInvites"].map(
      (name) => `import { ${name} as ${name}Of } from "./kubb/clients/${name}";`,
    ),
    "export const getUser = async (userId) => (await getUserOf(userId), true);",
    "export const listUsers = async (pagination) => (await listUsersOf({ pagination }), true);",
    "export const deleteInvites = async (emails) => (await deleteInvitesOf({ emails }), true);",
  ],
};
