import type { Finding } from "../command/check.ts";
import { root } from "../support/workspace.ts";
import type { Tarball } from "../tarball/tarball.ts";

/** No file names the folder that the package was built in. */
export function paths({ files, read }: Tarball): Finding[] {
  return files
    .filter((file) => read(file).includes(root))
    .map((where) => ({ where, what: `names ${root}`, fix: "build with paths relative to the package" }));
}
