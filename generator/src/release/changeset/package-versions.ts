import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { SpecloomError } from "../../diagnostics.ts";
import type { ResolvedConfig } from "../../resolve-config.ts";
import { PACKAGES, type Package } from "../change.ts";
import { isWorkspaceMember } from "./is-workspace-member.ts";

/** A package of the workspace that changesets can name. */
export interface Publishable {
  readonly target: Package;
  readonly name: string;
  readonly version: string;
}

/**
 * The packages of a configuration as they stand in the workspace.
 *
 * @throws SpecloomError E_PACKAGE for one that is not there, has another name, or is no member of the workspace
 */
export function publishables(config: ResolvedConfig): readonly Publishable[] {
  return PACKAGES.filter((target) => config.targets.includes(target)).map((target) => {
    const file = join(config.root, target, "package.json");
    const name = `${config.scope}/${target}`;
    const manifest = read(file);
    if (manifest?.name !== name || manifest.version === undefined)
      throw new SpecloomError({
        code: "E_PACKAGE",
        message: `the workspace has no package ${name} with a version`,
        fix: "run specloom generate first, or correct `scope` and `output`",
        file: relative(config.cwd, file),
      });
    if (!isWorkspaceMember(config.cwd, join(config.root, target)))
      throw new SpecloomError({
        code: "E_PACKAGE",
        message: `${name} is no member of the workspace, so changesets does not know it`,
        fix: "list its folder in pnpm-workspace.yaml, or under `workspaces` in package.json",
        file: relative(config.cwd, file),
      });
    return { target, name, version: manifest.version };
  });
}

function read(file: string): { readonly name: string | undefined; readonly version: string | undefined } | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    const members = typeof value === "object" && value !== null ? Object.entries(value) : [];
    const text = (key: string): string | undefined => {
      const found: unknown = members.find(([name]) => name === key)?.[1];
      return typeof found === "string" ? found : undefined;
    };
    return { name: text("name"), version: text("version") };
  } catch {
    return undefined;
  }
}
