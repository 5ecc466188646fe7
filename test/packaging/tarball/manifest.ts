import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type JsonRecord, isRecord } from "../../support/json.ts";

/** A `package.json`, as far as the checks ask. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  /** By kind (`dependencies`, `peerDependencies`…), what is asked for. */
  readonly dependencies: Readonly<Record<DependencyKind, Readonly<Record<string, string>>>>;
  /** Names of the peers that it can do without. */
  readonly optional: readonly string[];
  /** The subpaths that can be imported, but for files that are no modules. */
  readonly entries: readonly string[];
  readonly isCommand: boolean;
  /** All of it. */
  readonly json: JsonRecord;
}

export const DEPENDENCY_KINDS = [
  "dependencies",
  "optionalDependencies",
  "peerDependencies",
  "devDependencies",
] as const;

export type DependencyKind = (typeof DEPENDENCY_KINDS)[number];

/** Reads the `package.json` of a folder. */
export function readManifest(folder: string): Manifest {
  const json: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (!isRecord(json)) throw new Error(`${folder}/package.json is no object`);
  const ranges = (kind: DependencyKind): Record<string, string> =>
    Object.fromEntries(Object.entries(recordAt(json, kind)).map(([name, range]) => [name, String(range)]));
  return {
    name: String(json["name"]),
    version: String(json["version"]),
    dependencies: {
      dependencies: ranges("dependencies"),
      optionalDependencies: ranges("optionalDependencies"),
      peerDependencies: ranges("peerDependencies"),
      devDependencies: ranges("devDependencies"),
    },
    optional: Object.entries(recordAt(json, "peerDependenciesMeta")).flatMap(([name, meta]) =>
      isRecord(meta) && meta["optional"] === true ? [name] : [],
    ),
    entries: Object.keys(recordAt(json, "exports")).filter((entry) => !entry.endsWith(".json")),
    isCommand: json["bin"] !== undefined,
    json,
  };
}

/** A member that is an object; an empty one where there is none. */
export function recordAt(json: JsonRecord, key: string): JsonRecord {
  const value = json[key];
  return isRecord(value) ? value : {};
}
