import type { Finding } from "../command/check.ts";
import type { Tarball } from "../tarball/tarball.ts";
import { readSourceMap } from "./source-map.ts";

const FILE = "dist/LICENSES.md";

/** The libraries that are bundled into a package, as its source maps tell, come with their licences, which ask for it. */
export function licences(tarball: Tarball): Finding[] {
  const maps = tarball.files.filter((file) => file.endsWith(".js.map"));
  const libraries = new Set(maps.flatMap((map) => readSourceMap(tarball, map).libraries));
  const texts = tarball.files.includes(FILE) ? tarball.read(FILE) : "";
  return [...libraries]
    .filter((library) => !texts.includes(`## ${library}\n`))
    .map((library) => ({
      where: FILE,
      what: `lacks the licence of ${library}, which is bundled`,
      fix: `add it under the heading "## ${library}"`,
    }));
}
