import { build } from "esbuild";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Compiler, OPTIONS, linkModules, runCompiler } from "../support/type-check.ts";

describe("the entry without React", () => {
  test("brings neither React nor a library of hooks", async () => {
    const { metafile } = await build({
      stdin: { contents: 'export * from "@iam-users/react-query/options";', resolveDir: import.meta.dirname },
      bundle: true,
      write: false,
      format: "esm",
      metafile: true,
      external: ["react", "react/*", "@tanstack/*"],
    });
    const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
    expect(imported).toEqual([]);
  });

  test("is the only part that a server may call: hooks say that they are for a client", () => {
    const folder = join(import.meta.dirname, "../../packages/react-query/src/generated");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const directed = files.filter((file) =>
      /^(\/\*[^]*?\*\/\s*)?"use client";/.test(readFileSync(join(folder, file), "utf8")),
    );
    const needReact = files.filter((file) => /^(infinite-)?hooks\/|^provider\.ts$/.test(file));
    expect(directed.sort()).toEqual(needReact.sort());
    expect(directed.length).toBeGreaterThan(12);
  });
});

describe("a consumer that registers its own types with TanStack Query", () => {
  const MODULES = [
    "@iam-users/client",
    "@iam-users/react-query",
    "@iam-users/types",
    "@specloom/runtime",
    "@tanstack/react-query",
    "@types/react",
    "openapi-fetch",
    "react",
  ];
  const consumer = (first: string): string => `
    import { createClient } from "@iam-users/client";
    import { createInvitesMutation, getUserOptions, iamUsersKeys, listUsersInfiniteOptions } from "@iam-users/react-query/options";
    import { useGetUser, useCreateInvites } from "@iam-users/react-query";
    import { type QueryClient, useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";

    declare module "@tanstack/react-query" {
      interface Register {
        queryKey: readonly [${first}, ...unknown[]];
        mutationKey: readonly [${first}, ...unknown[]];
        defaultError: { readonly mine: true };
      }
    }
    const client = createClient();
    export function Component(queries: QueryClient): void {
      const input = { path: { userId: "u" } };
      console.log(useQuery(getUserOptions(client, input)).error?.message, useGetUser(input).error?.message);
      useInfiniteQuery(listUsersInfiniteOptions(client, { query: { pagination: { count: 1 } } }));
      useMutation(createInvitesMutation(client));
      useCreateInvites().mutate({ body: { invites: [] } });
      void queries.invalidateQueries({ queryKey: iamUsersKeys(client).users.all() });
    }
  `;
  const check = (first: string, compiler: Compiler): string => {
    const folder = mkdtempSync(join(tmpdir(), "register-"));
    try {
      linkModules(folder, MODULES);
      writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
      writeFileSync(join(folder, "index.ts"), consumer(first));
      writeFileSync(
        join(folder, "tsconfig.check.json"),
        JSON.stringify({ compilerOptions: OPTIONS, files: ["index.ts"] }),
      );
      return runCompiler(compiler, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  test.each(["7", "5.9"] as const)("compiles under TypeScript %s, if its keys may begin as ours do", (compiler) => {
    expect(check('"iam-users"', compiler)).toBe("");
    expect(check('"iam-users" | "mine"', compiler)).toBe("");
    expect(check('"mine"', compiler)).toContain("iam-users");
  });
});
