/**
 * What a bundle of the client weighs: minified and gzipped by esbuild, everything in it. Rewrites the table in README.md;
 * with --quick it rewrites nothing. Exits with 0 whatever the figures.
 */
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { bundles } from "./bundles.ts";
import { reach } from "./reach.ts";
import { rewriteTable } from "./table.ts";

const README = join(import.meta.dirname, "../../README.md");

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

const rows: string[] = [];
const reached: string[] = [];
for (const { name, lines, without, most } of bundles) {
  const size = (await sizeOf(lines)) - (without ? await sizeOf(without) : 0);
  rows.push(`| ${name} | ${without ? "+ " : ""}${size} |`);
  if (most !== undefined) reached.push(reach(name, size, most));
}
const how =
  "esbuild, minified, gzip −9, everything bundled but React, TanStack Query and msw. Of 1 000 B in a kB. `pnpm size` measures anew.";
const table = ["| imported | bytes |", "|---|---|", ...rows, "", how].join("\n");
console.log(`${table}\n\n${reached.join("\n")}`);
if (!process.argv.includes("--quick")) rewriteTable(README, table, "size");
