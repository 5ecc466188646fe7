import { lstatSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./sha256.ts";

/** Everything of ours lies in here, and nothing else may. */
const OWN = "src/generated";

/**
 * SHA-256 by path of everything below `src/generated` of each package, and of the loose files named. Throws where
 * something is missing, is a link, or is no file: the write stage has rules for those.
 *
 * @param directories packages, relative to the root
 * @param loose files outside `src/generated`, relative to the root
 */
export function hashOutputs(
  root: string,
  directories: readonly string[],
  loose: readonly string[],
): Record<string, string> {
  refuseUnfinished(root);
  for (const directory of directories) {
    for (const folder of [directory, `${directory}/src`]) requireFolder(join(root, folder));
  }
  const own = directories.flatMap((directory) => listFiles(root, `${directory}/${OWN}`));
  for (const path of loose) requireFile(join(root, path));
  return Object.fromEntries(
    [...own, ...loose].toSorted().map((path) => [path, sha256(readFileSync(join(root, path)))]),
  );
}

/** The paths among these that lie outside `src/generated`. */
export function looseAmong(paths: readonly string[]): string[] {
  return paths.filter((path) => !path.includes(`/${OWN}/`));
}

/** The lock or the leftovers of another run: whoever sees one may not say that all is well. */
function refuseUnfinished(root: string): void {
  const found = readdirSync(root).find((name) => name.startsWith(".specloom"));
  if (found !== undefined) throw new Error(`${found} stands in ${root}`);
}

function requireFolder(path: string): void {
  if (!lstatSync(path).isDirectory()) throw new Error(`${path} is no folder`);
}

function requireFile(path: string): void {
  if (!lstatSync(path).isFile()) throw new Error(`${path} is no file`);
}

function listFiles(root: string, folder: string): string[] {
  requireFolder(join(root, folder));
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(root, path);
    if (!entry.isFile()) throw new Error(`${path} is no file`);
    return [path];
  });
}
