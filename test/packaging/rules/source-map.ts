import { posix } from "node:path";
import { isRecord } from "../../support/json.ts";
import type { Tarball } from "../tarball/tarball.ts";

/** Where a source map leads (ECMA-426). */
export interface SourceMap {
  /** Sources of the package, relative to it. */
  readonly own: readonly string[];
  /** Names of the packages that the others are of. */
  readonly libraries: readonly string[];
}

const LIBRARY = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** @throws SyntaxError where a map is no JSON */
export function readSourceMap(tarball: Tarball, map: string): SourceMap {
  const json: unknown = JSON.parse(tarball.read(map));
  const { sources, sourceRoot } = isRecord(json) ? json : {};
  const all = Array.isArray(sources) ? sources.map(String) : [];
  const base = posix.join(posix.dirname(map), typeof sourceRoot === "string" ? sourceRoot : "");
  return {
    own: all.filter((source) => !LIBRARY.test(source)).map((source) => posix.join(base, source)),
    libraries: all.flatMap((source) => LIBRARY.exec(source)?.[1] ?? []),
  };
}
