import { existsSync, globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";
import { isRecord } from "../../support/json.ts";
import { BadInput } from "../command/bad-input.ts";
import { readManifest } from "../tarball/manifest.ts";

/** The folder of the repository. */
export const root: string = join(import.meta.dirname, "../../..");

/** A package of the workspace. */
export interface Member {
  readonly name: string;
  readonly folder: string;
  /** Never published. */
  readonly private: boolean;
}

/** All packages of the workspace, its root among them, as `pnpm-workspace.yaml` says. */
export function members(folder: string = root): Member[] {
  const settings: unknown = parse(readFileSync(join(folder, "pnpm-workspace.yaml"), "utf8"));
  const globs = isRecord(settings) && Array.isArray(settings["packages"]) ? settings["packages"].map(String) : [];
  const exclude = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
  const folders = globSync(
    globs.filter((glob) => !glob.startsWith("!")),
    { cwd: folder, exclude },
  );
  return ["", ...folders.sort()]
    .map((path) => join(folder, path))
    .filter((path) => existsSync(join(path, "package.json")))
    .map((path) => {
      const { name, json } = readManifest(path);
      return { name, folder: path, private: json["private"] === true };
    });
}

/**
 * The packages that were named, or all that are published.
 *
 * @throws BadInput for a name that is not among them
 */
export function chosen(members: readonly Member[], names: readonly string[]): Member[] {
  const published = members.filter((member) => !member.private);
  const unknown = names.find((name) => !published.some((member) => member.name === name));
  if (unknown === undefined) return published.filter(({ name }) => names.length === 0 || names.includes(name));
  const why = members.some(({ name }) => name === unknown) ? "is private" : "is not a package of this workspace";
  throw new BadInput(`${unknown} ${why}\n  fix: name one of ${published.map(({ name }) => name).join(", ")}`);
}

/** @throws BadInput unless each was built */
export function expectBuilt(packages: readonly Member[]): void {
  const missing = packages.find(({ folder }) => !existsSync(join(folder, "dist")));
  if (missing === undefined) return;
  throw new BadInput(
    `${missing.name} was not built: ${relative(root, missing.folder)}/dist is missing\n  fix: pnpm build, or leave out --no-build`,
  );
}
