import { pnpm } from "../support/pnpm.ts";
import { run } from "../support/run.ts";
import type { Tarball } from "../tarball/tarball.ts";
import { externals } from "./externals.ts";
import { type Project, project } from "./project.ts";

/**
 * A new project that installed packages with npm, which lays them flat and leaves optional peers out. Published packages
 * name each other by version: those ranges have to fit, or npm asks the registry for what is not there.
 *
 * @param others - versions in the place of those that the workspace has, or beside them
 */
export async function installByNpm(
  name: string,
  folder: string,
  packages: readonly Tarball[],
  others: Readonly<Record<string, string>> = {},
): Promise<Project> {
  const made = project(name, folder);
  const dependencies = { ...externals(packages, false), ...others, ...links(packages) };
  made.write("package.json", JSON.stringify({ ...MANIFEST, dependencies }, undefined, 2));
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"], folder);
  return made;
}

/**
 * The same with pnpm, optional peers included. Its packages find what they declare and nothing else. pnpm asks the
 * registry for every range: what is not published yet it takes from the tarballs.
 */
export async function installByPnpm(name: string, folder: string, packages: readonly Tarball[]): Promise<Project> {
  const made = project(name, folder);
  const dependencies = { ...externals(packages, true), ...links(packages) };
  made.write("package.json", JSON.stringify({ ...MANIFEST, dependencies }, undefined, 2));
  // JSON is YAML.
  const settings = { packages: [], overrides: links(packages), pmOnFail: "ignore" };
  made.write("pnpm-workspace.yaml", JSON.stringify(settings, undefined, 2));
  await pnpm(["install", "--prefer-offline", "--ignore-scripts", "--no-frozen-lockfile"], folder);
  return made;
}

const MANIFEST = { name: "consumer", private: true, type: "module" };

function links(packages: readonly Tarball[]): Record<string, string> {
  return Object.fromEntries(packages.map(({ manifest, file }) => [manifest.name, `file:${file}`]));
}
