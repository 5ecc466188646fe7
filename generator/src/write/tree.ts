import { type Dirent, type Stats, lstatSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { SpecloomError } from "../diagnostics.ts";
import { unwritable } from "./faults.ts";
import { parents } from "./path-rules.ts";

/** A file as it is now. */
export interface FoundFile {
  readonly bytes: Buffer;
  readonly mode: number;
}

/** Reads below the output root, and follows no link on the way. */
export interface Tree {
  /** The name that a diagnostic shows for a path. */
  readonly show: (path: string) => string;
  /** Nothing when there is no such file. Throws E_OUTPUT for a link or a folder, at the path or on the way to it. */
  readonly read: (path: string) => FoundFile | undefined;
  /** Whether anything is there, a link too. */
  readonly has: (path: string) => boolean;
  /** Every file (and link, and device) below a folder, sorted; empty when there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  /** Whether a folder is there. Throws E_OUTPUT where something else is. */
  readonly hasFolder: (folder: string) => boolean;
}

/** @param root the real path; @param shown the root as the user named it. */
export function openTree(root: string, shown: string): Tree {
  const folders = new Map<string, boolean>();
  const show = (path: string): string => `${shown.replaceAll("\\", "/").replace(/\/+$/, "")}/${path}`;
  const hasFolder = (folder: string): boolean => {
    const known = folders.get(folder) ?? isFolder(join(root, folder), show(folder));
    folders.set(folder, known);
    return known;
  };
  const reachable = (path: string): boolean => parents(path).toReversed().every(hasFolder);
  const read = (path: string): FoundFile | undefined =>
    reachable(path) ? readFound(join(root, path), show(path)) : undefined;
  const has = (path: string): boolean => reachable(path) && stat(join(root, path)) !== undefined;
  const list = (folder: string): readonly string[] =>
    reachable(`${folder}/x`) ? listBelow(root, folder).toSorted() : [];
  return { show, read, has, list, hasFolder };
}

/** `lstat`, or nothing where there is nothing. */
export function stat(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function isFolder(path: string, shown: string): boolean {
  const found = stat(path);
  if (found === undefined || found.isDirectory()) return found !== undefined;
  throw inTheWay(shown, found.isSymbolicLink() ? "a link" : "a file", "a folder");
}

function readFound(path: string, shown: string): FoundFile | undefined {
  const found = stat(path);
  if (found === undefined) return undefined;
  if (found.isFile()) return { bytes: readFileSync(path), mode: found.mode & 0o777 };
  throw inTheWay(shown, found.isSymbolicLink() ? "a link" : "not a file", "a file");
}

function listBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry: Dirent) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? listBelow(root, path) : [path];
  });
}

function inTheWay(shown: string, found: string, wanted: string): SpecloomError {
  return new SpecloomError(
    unwritable(shown, `This is ${found}, where ${wanted} of the output is to stand.`, "Move it away and run again."),
  );
}
