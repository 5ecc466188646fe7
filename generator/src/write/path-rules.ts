import type { Diagnostic } from "../diagnostics.ts";
import { unwritable } from "./faults.ts";
import type { OutputPackage } from "./output.ts";

/** Names that Windows gives to devices, with whatever extension. */
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
const component = /^[A-Za-z0-9._-]+$/;
/** Folders whose files would be run or read by other tools. */
const reserved: ReadonlySet<string> = new Set([".git", ".specloom", "node_modules"]);

/** Files of a package that are merged or kept by us, never written whole from a plan. */
export const manifestFile = "package.json";
export const readmeFile = "README.md";
export const recordFile = "generated.json";
const ours: ReadonlySet<string> = new Set([manifestFile, readmeFile, recordFile].map((name) => name.toLowerCase()));

/** Whether a relative path names something below its folder on every system, links aside. */
export function isSafePath(path: string): boolean {
  return path.split("/").every(isSafeComponent);
}

/** Whether a path may be listed as a file that is wholly ours. */
export function isSafeFile(path: string): boolean {
  return isSafePath(path) && !ours.has(path.toLowerCase());
}

function isSafeComponent(name: string): boolean {
  if (!component.test(name) || name.endsWith(".")) return false;
  return !device.test(name) && !reserved.has(name.toLowerCase());
}

/** Refuses paths that leave their folder and paths that stand in each other's way, also where case makes no difference. */
export function checkPaths(packages: readonly OutputPackage[]): readonly Diagnostic[] {
  const taken = new Set<string>();
  const paths = packages.flatMap((output) => [
    ...(isSafePath(output.directory) ? [] : [unsafe(output.directory)]),
    ...output.files.filter(({ path }) => !isSafeFile(path)).map(({ path }) => unsafe(`${output.directory}/${path}`)),
  ]);
  const targets = packages.flatMap(targetsOf);
  const clashes = targets.filter((path) => taken.has(path) || (taken.add(path), false));
  const blocked = targets.filter((path) => parents(path).some((folder) => taken.has(folder)));
  return [...paths, ...[...clashes, ...blocked].map(clash)];
}

function targetsOf({ directory, files }: OutputPackage): readonly string[] {
  const names = [...files.map((file) => file.path), manifestFile, readmeFile, recordFile];
  return names.map((name) => `${directory}/${name}`.toLowerCase());
}

/** The folders above a path, nearest first. */
export function parents(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join("/"));
}

function unsafe(path: string): Diagnostic {
  return unwritable(path, "This path is not one that can be written safely.", "Choose another name or folder.");
}

function clash(path: string): Diagnostic {
  return unwritable(path, "Two files of the output would stand at this path.", "Choose another name for one of them.");
}
