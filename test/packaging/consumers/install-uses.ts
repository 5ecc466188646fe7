import { CLIENT_PACKAGES } from "./client-packages.ts";
import type { Project } from "./project.ts";
import type { Projects } from "./projects.ts";
import type { Use } from "./use.ts";

const FIX = "the ranges in package.json have to fit what the other packages are published as";

/** Installing from the tarballs, outside the workspace. */
export function installUses({ npm, pnpm, client }: Projects, all: readonly string[]): Use[] {
  const installed = (name: string, project: () => Promise<Project>, uses: readonly string[]): Use => ({
    name,
    uses,
    fix: FIX,
    run: async () => {
      await project();
      return [];
    },
  });
  return [
    installed("npm install", npm, all),
    installed("pnpm install", pnpm, all),
    installed("npm install of the client alone", client, CLIENT_PACKAGES),
  ];
}
