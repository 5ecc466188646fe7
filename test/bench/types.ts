/**
 * What the types cost a consumer's compiler: type instantiations of a module that calls all operations and narrows on
 * status. Rewrites the tables in README.md and in those of the packages; with --quick it rewrites nothing. Exits with 0 whatever the figures.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { OPTIONS, linkModules } from "../support/type-check.ts";
import { consumers, nothing } from "./consumers.ts";
import { rewriteFigures, tableFor } from "./figures.ts";
import { reach } from "./reach.ts";

const PACKAGES = [
  "@iam-users/client",
  "@iam-users/msw",
  "@iam-users/react-query",
  "@iam-users/types",
  "@specloom/runtime",
  "@tanstack/react-query",
  "@types/react",
  "msw",
  "openapi-fetch",
  "react",
];
const require = createRequire(import.meta.url);
const compilers = ["typescript-5", "typescript"].map((name) => {
  const manifest = require.resolve(`${name}/package.json`);
  return join(dirname(manifest), "bin/tsc");
});

/** The compiler's own count for one module. Throws when it does not compile. */
function instantiations(tsc: string, lines: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), "types-"));
  try {
    linkModules(folder, PACKAGES);
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "index.ts"), lines.join("\n"));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: OPTIONS, files: ["index.ts"] }));
    const output = execFileSync(process.execPath, [tsc, "-p", folder, "--extendedDiagnostics"], { encoding: "utf8" });
    return Number(/^Instantiations:\s*(\d+)/m.exec(output)?.[1]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const measured = consumers.map((consumer) => ({
  ...consumer,
  counts: compilers.map((tsc) => instantiations(tsc, consumer.lines) - instantiations(tsc, nothing)),
}));
const reached = measured.flatMap(({ name, counts, most }) =>
  most === undefined ? [] : [reach(name, Math.max(...counts), most)],
);
const figures = {
  head: ["| a module with all nine | 5.9 | 7 |", "|---|---|---|"],
  figures: measured.map(({ name, counts, of, first }) => ({ row: `| ${name} | ${counts.join(" | ")} |`, of, first })),
  how: "Type instantiations by `tsc --extendedDiagnostics`, declarations unchecked (`skipLibCheck`), less those of an empty module.",
  mark: "types",
};
console.log(`${tableFor(figures, undefined)}\n\n${reached.join("\n")}`);
if (!process.argv.includes("--quick")) rewriteFigures(figures);
