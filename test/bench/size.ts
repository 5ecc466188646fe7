/**
 * What a bundle of the client weighs: minified and gzipped by esbuild, everything in it. Rewrites the tables in README.md
 * and in those of the packages; with --quick it rewrites nothing. Exits with 0 whatever the figures.
 */
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { type Bundle, bundles } from "./bundles.ts";
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

/** The size of a module, or of the largest of several, and which one that is. */
async function weigh(lines: Bundle["lines"]): Promise<{ readonly size: number; readonly which?: string }> {
  if (!("size" in lines)) return { size: await sizeOf(lines) };
  const sizes = await Promise.all([...lines].map(async ([which, one]) => ({ which, size: await sizeOf(one) })));
  return sizes.reduce((most, one) => (one.size > most.size ? one : most));
}

const measured: Figure[] = [];
const reached: string[] = [];
for (const { name, lines, without, most, of, first } of bundles) {
  const { size: all, which } = await weigh(lines);
  const size = all - (without ? await sizeOf(without) : 0);
  const title = which === undefined ? name : `${name}: \`${which}\``;
  measured.push({ row: `| ${title} | ${without ? "+ " : ""}${size} |`, of, first });
  if (most !== undefined) reached.push(reach(title, size, most));
}
const figures = {
  head: ["| imported | bytes |", "|---|---|"],
  figures: measured,
  how: "esbuild, minified, gzip −9, everything bundled but React, TanStack Query and msw. Of 1 000 B in a kB. `pnpm size` measures anew.",
  mark: "size",
};
console.log(`${tableFor(figures, undefined)}\n\n${reached.join("\n")}`);
if (!process.argv.includes("--quick")) rewriteFigures(figures);
