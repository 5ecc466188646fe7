import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OPTIONS, linkModules, runCompiler } from "../support/type-check.ts";

/** What an application with React 18 may write. */
const CONSUMER = `
import { createIamUsersClient } from "@iam-users/client";
import { IamUsersProvider, getUserOptions, listUsersInfiniteOptions, useCreateInvites, useGetUser, useGetUserSuspense, useListUsersInfinite } from "@iam-users/react-query";
import { QueryClient, QueryClientProvider, useInfiniteQuery, useQuery } from "@tanstack/react-query";
// @ts-expect-error React 18 has no use
import { use } from "react";
import { type ReactNode, StrictMode, Suspense, version } from "react";

const client = createIamUsersClient({ token: "t" });
const input = { path: { userId: "u" } };

function User(): ReactNode {
  const { data, error } = useGetUser(input);
  const pages = useListUsersInfinite({ query: { pagination: { count: 1 } } }).data?.pages;
  const suspended: string | undefined = useGetUserSuspense(input).data.data?.user.email;
  const plain: string | undefined = useQuery(getUserOptions(client, input)).data?.data?.user.name;
  useInfiniteQuery(listUsersInfiniteOptions(client, { query: { pagination: { count: 1 } } }));
  useCreateInvites().mutate({ body: { invites: [] } });
  // @ts-expect-error no such member
  console.log(data?.data?.usr);
  return <p>{error?.message ?? data?.data?.user.name}{suspended}{plain}{pages?.length}{version}</p>;
}

export const App = (): ReactNode => (
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <IamUsersProvider value={client}>
        <Suspense fallback={null}><User /></Suspense>
      </IamUsersProvider>
    </QueryClientProvider>
  </StrictMode>
);

// @ts-expect-error a provider needs a client
export const wrong = <IamUsersProvider><User /></IamUsersProvider>;
`;

/** By their folders. */
const PACKAGES = {
  runtime: "@specloom/runtime",
  types: "@iam-users/types",
  client: "@iam-users/client",
  "react-query": "@iam-users/react-query",
} as const;

const folder = mkdtempSync(join(tmpdir(), "react-18-"));
beforeAll(() => {
  // Copied and not linked, so that they find the React of their consumer and not that of the workspace.
  for (const [from, name] of Object.entries(PACKAGES)) {
    for (const part of ["package.json", "dist"]) {
      const source = join(import.meta.dirname, "../../packages", from, part);
      cpSync(source, join(folder, "node_modules", name, part), { recursive: true });
    }
  }
  linkModules(folder, ["openapi-fetch"]);
  linkModules(folder, ["@tanstack/react-query", "@types/react", "react"], "test/react-18");
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "index.tsx"), CONSUMER);
  // The declarations of all packages are checked too.
  const compilerOptions = { ...OPTIONS, skipLibCheck: false, noUnusedLocals: false };
  writeFileSync(join(folder, "tsconfig.check.json"), JSON.stringify({ compilerOptions, files: ["index.tsx"] }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(["7", "5.9"] as const)("what is declared fits @types/react 18 under TypeScript %s", (compiler) => {
  expect(runCompiler(compiler, folder)).toBe("");
});
