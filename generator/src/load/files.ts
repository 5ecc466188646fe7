import { realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../diagnostics.ts";
import { openSource } from "./source.ts";
import type { Source } from "./source.ts";

/** Why a file that a reference names is not opened. */
export type Denial = Pick<Diagnostic, "code" | "message" | "fix">;

/**
 * The files of one document. A reference may lead to files in the folder of the document, links followed, and to files
 * that the user has listed; nothing is ever fetched from a network.
 */
export class Files {
  /** By real path: two links to one file are one source. */
  readonly #sources = new Map<string, Source>();
  /** By path as written, of references that were found to be allowed. */
  readonly #allowedSources = new Map<string, Source>();
  /** As written, links not followed: another file may stand behind any of them next time. */
  readonly #paths = new Set<string>();
  readonly #specName: string;
  readonly #folder: string;
  readonly #realFolder: string;
  readonly #allowed: ReadonlySet<string>;

  /** @param allowRefs files outside of the folder that references may lead to, relative to `cwd` */
  constructor(specName: string, cwd: string, allowRefs: readonly string[]) {
    this.#specName = specName;
    this.#folder = dirname(resolve(cwd, specName));
    this.#realFolder = real(this.#folder) ?? this.#folder;
    this.#allowed = new Set(allowRefs.map((file) => real(resolve(cwd, file)) ?? ""));
  }

  /** Absolute paths of the files that were opened, sorted. */
  get paths(): string[] {
    return [...this.#paths].sort();
  }

  /** @throws SpecloomError when the file cannot be read or parsed */
  async open(path: string, name: string): Promise<Source> {
    const key = real(path) ?? path;
    const source = this.#sources.get(key) ?? (await openSource(path, name));
    this.#sources.set(key, source);
    this.#paths.add(path);
    return source;
  }

  /**
   * Opens the file that a reference in `from` names, if that is allowed.
   *
   * @throws SpecloomError when the file cannot be parsed
   */
  async openReference(file: string, from: Source): Promise<Source | Denial> {
    const path = pathFrom(file, from);
    if (path === undefined) return deniedScheme(file);
    const known = this.#allowedSources.get(path);
    if (known !== undefined) return known;
    const target = real(path);
    if (!this.#isAllowed(path, target)) return deniedPlace(file);
    if (target === undefined || statSync(target, { throwIfNoEntry: false })?.isFile() !== true) return missing(file);
    const source = await this.open(path, this.#nameOf(path));
    this.#allowedSources.set(path, source);
    return source;
  }

  /** A missing file has no real path; whether it is named as missing or as denied depends on where it was looked for. */
  #isAllowed(path: string, target: string | undefined): boolean {
    if (target === undefined) return isBelow(path, this.#folder) || isBelow(path, this.#realFolder);
    return isBelow(target, this.#realFolder) || this.#allowed.has(target);
  }

  #nameOf(path: string): string {
    return join(dirname(this.#specName), relative(this.#folder, path));
  }
}

/** The path with all links followed; undefined when there is no such file. */
function real(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The path that a reference means, undefined where it is a URL of any scheme but `file:`. */
function pathFrom(file: string, from: Source): string | undefined {
  if (file.includes("\0")) return undefined;
  if (/^file:/i.test(file)) return pathOfUrl(file);
  // A Windows path (C:\api.yaml) has the form of a scheme too, and is absolute on Windows only.
  if (/^[a-z][a-z0-9+.-]*:/i.test(file) && !isAbsolute(file)) return undefined;
  return file.startsWith("//") ? undefined : resolve(dirname(from.path), file);
}

function pathOfUrl(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}

function deniedScheme(file: string): Denial {
  return {
    code: "E_REF_DENIED",
    message: `the reference leads to "${file}"; nothing is fetched from outside the document's folder`,
    fix: "Save what it leads to in a file beside the document and refer to that file by a relative path.",
  };
}

function deniedPlace(file: string): Denial {
  return {
    code: "E_REF_DENIED",
    message: `the reference leads to "${file}", which is outside the document's folder`,
    fix: "Move the file below the document's folder, or allow this one file with --allow-ref.",
  };
}

function missing(file: string): Denial {
  return {
    code: "E_REF",
    message: `there is no file "${file}" for this reference`,
    fix: "Check the path; it starts at the folder of the file that holds the reference.",
  };
}
