import { existsSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../tarball/manifest.ts";
import type { Tarball } from "../tarball/tarball.ts";

const modules = join(import.meta.dirname, "../../node_modules");

/** The types of what has none of its own, and what a page needs beside hooks. */
const ALONG: Readonly<Record<string, readonly string[]>> = { react: ["@types/react", "react-dom", "@types/react-dom"] };

/**
 * What a project needs beside the packages: their peers, in the versions that the lockfile of the workspace fixes, so that
 * a check tells of the packages and not of what was published elsewhere this morning.
 *
 * @param optional - peers that only some entries need, too
 */
export function externals(packages: readonly Tarball[], optional: boolean): Record<string, string> {
  const ours = new Set(packages.map(({ manifest }) => manifest.name));
  const peers = packages.flatMap(({ manifest }) =>
    Object.keys(manifest.dependencies.peerDependencies).filter((name) => optional || !manifest.optional.includes(name)),
  );
  const names = peers.filter((name) => !ours.has(name)).flatMap((name) => [name, ...(ALONG[name] ?? [])]);
  return Object.fromEntries(["@types/node", ...new Set(names)].map((name) => [name, versionOf(name)]));
}

/** @throws Error for a peer that the tests of the workspace have not installed */
function versionOf(name: string): string {
  const folder = join(modules, name);
  if (!existsSync(folder)) throw new Error(`${name} is a peer; add it to the dependencies in test/package.json`);
  return readManifest(folder).version;
}
