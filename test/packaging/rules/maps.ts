import { posix } from "node:path";
import type { Finding } from "../command/check.ts";
import type { Tarball } from "../tarball/tarball.ts";
import { readSourceMap } from "./source-map.ts";

const BUILT = /\.(?:js|d\.ts)$/;
const COMMENT = /^\/\/# sourceMappingURL=(\S+)\s*$/m;

/** Every source map leads to files of the tarball, and every module that names a map has it. */
export function maps(tarball: Tarball): Finding[] {
  const present = new Set(tarball.files);
  return [
    ...tarball.files.filter((file) => file.endsWith(".map")).flatMap((file) => lost(tarball, file, present)),
    ...tarball.files.filter((file) => BUILT.test(file)).flatMap((file) => unmapped(tarball, file, present)),
  ];
}

function lost(tarball: Tarball, map: string, present: ReadonlySet<string>): Finding[] {
  // The sources of bundled libraries are published elsewhere.
  const sources = readSourceMap(tarball, map).own.filter((source) => !present.has(source));
  const fix = "remove dist and build anew, if the source is gone; else name its folder in `files`";
  return sources.map((source) => ({ where: map, what: `leads to ${source}, which is not in the tarball`, fix }));
}

function unmapped(tarball: Tarball, file: string, present: ReadonlySet<string>): Finding[] {
  const url = COMMENT.exec(tarball.read(file))?.[1];
  if (url === undefined || url.startsWith("data:")) return [];
  const map = posix.join(posix.dirname(file), url);
  const fix = "publish the map, or build without `sourceMap` and `declarationMap`";
  return present.has(map) ? [] : [{ where: file, what: `names ${map}, which is not in the tarball`, fix }];
}
