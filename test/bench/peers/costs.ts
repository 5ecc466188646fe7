import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { OPTIONS } from "../../support/type-check.ts";

const require = createRequire(import.meta.url);

/** Bytes of a module and all that it imports but React and TanStack Query: minified by esbuild, gzip −9. */
export async function bytesOf(folder: string, lines: readonly string[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: lines.join("\n"), resolveDir: folder, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    external: ["react", "react/*", "@tanstack/react-query"],
    write: false,
    logLevel: "error",
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}

/**
 * Type instantiations of a module over declarations, less those of an empty one.
 *
 * @param compiler - `typescript` or `typescript-5`
 * @throws when the module does not compile, with the compiler's messages
 */
export function instantiationsOf(folder: string, lines: readonly string[], compiler: string): number {
  return countOf(folder, lines, compiler) - countOf(folder, ["export {};"], compiler);
}

function countOf(folder: string, lines: readonly string[], compiler: string): number {
  const tsc = join(dirname(require.resolve(`${compiler}/package.json`)), "bin/tsc");
  const declared = join(folder, "declared");
  const compilerOptions = {
    ...OPTIONS,
    module: "esnext",
    moduleResolution: "bundler",
    exactOptionalPropertyTypes: false,
  };
  writeFileSync(join(declared, "consumer.ts"), lines.join("\n"));
  writeFileSync(join(declared, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
  try {
    const printed = execFileSync(process.execPath, [tsc, "-p", declared, "--extendedDiagnostics"], {
      encoding: "utf8",
    });
    return Number(/^Instantiations:\s*(\d+)/m.exec(printed)?.[1]);
  } catch (error) {
    const printed = error instanceof Error && "stdout" in error ? String(error.stdout) : "";
    throw new Error(`${lines[0]}: does not compile\n${printed.slice(0, 2_000)}`, { cause: error });
  }
}
