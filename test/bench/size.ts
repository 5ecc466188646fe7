/**
 * What a bundle of the client weighs: minified and gzipped by esbuild, everything in it. Rewrites the tables in README.md
 * and in those of the packages; with --quick it rewrites nothing. Exits with 0 whatever the figures.
 */
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { bundles } from "./bundles.ts";
import { type Figure, rewriteFigures, tableFor } from "./figures.ts";
import { reach } from "./reach.ts";

/** Bytes of a module and all that it imports, but for what whoever needs it has anyway. */
async function sizeOf(lines: readonly string[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: lines.join("\n"), resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    external: ["react", "react/*", "@tanstack/react-query", "msw", "msw/*"],
    write: false,
    logLevel: "error",
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}

const measured: Figure[] = [];
const reached: string[] = [];
for (const { name, lines, without, most, of, first } of bundles) {
  const size = (await sizeOf(lines)) - (without ? await sizeOf(without) : 0);
  measured.push({ row: `| ${name} | ${without ? "+ " : ""}${size} |`, of, first });
  if (most !== undefined) reached.push(reach(name, size, most));
}
const figures = {
  head: ["| imported | bytes |", "|---|---|"],
  figures: measured,
  how: "esbuild, minified, gzip −9, everything bundled but React, TanStack Query and msw. Of 1 000 B in a kB. `pnpm size` measures anew.",
  mark: "size",
};
console.log(`${tableFor(figures, undefined)}\n\n${reached.join("\n")}`);
if (!process.argv.includes("--quick")) rewriteFigures(figures);
