import { readFileSync } from "node:fs";
import type { Finding } from "../command/check.ts";
import type { Tarball } from "../tarball/tarball.ts";

const FIX = "remove dist and build anew; if they still differ, the build depends on its folder or on the clock";

/** Two tarballs of the same sources are the same bytes. Tells the files that differ, of two that are not. */
export function sameTwice(first: Tarball, second: Tarball): Finding[] {
  if (readFileSync(first.file).equals(readFileSync(second.file))) return [];
  const all = [...new Set([...first.files, ...second.files])].sort();
  const differing = all.flatMap((file): Finding[] => {
    const what = difference(first, second, file);
    return what === undefined ? [] : [{ where: file, what, fix: FIX }];
  });
  const order = "the files are the same, but the archive is not: dates, modes or their order";
  return differing.length > 0 ? differing : [{ where: "the tarball", what: order, fix: FIX }];
}

function difference(first: Tarball, second: Tarball, file: string): string | undefined {
  if (!second.files.includes(file)) return "is gone after a build from the same sources in another folder";
  if (!first.files.includes(file)) return "is there only after a build from the same sources in another folder";
  if (first.read(file) === second.read(file)) return undefined;
  return "is another after a build from the same sources in another folder";
}
