import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** Where the modules that generated code imports are found. */
const MODULES = ["@specloom/runtime", "@tanstack/react-query", "react", "@types/react", "msw"];

const COMPILERS = { "7": "typescript", "5.9": "typescript-5" } as const;

/** TypeScript by its version. */
export type Compiler = keyof typeof COMPILERS;

/**
 * Type-checks generated packages from source, as one program: every package of `folder` under its name in `scope`.
 * Returns the compiler's messages; empty when there are none.
 */
export function typeCheck(
  folder: string,
  scope: string,
  compiler: Compiler = "7",
  extra: readonly string[] = [],
): string {
  linkModules(folder);
  const packages = readdirSync(folder).filter((name) => existsSync(join(folder, name, "src/generated/index.ts")));
  const paths = Object.fromEntries(packages.map((name) => [`${scope}/${name}`, [`./${name}/src/generated/index.ts`]]));
  const config = {
    compilerOptions: {
      ...OPTIONS,
      paths,
      // A package whose declarations would hold what they cannot name is broken although it compiles.
      isolatedDeclarations: true,
      declaration: true,
    },
    include: [...packages.map((name) => `${name}/src/generated`), ...extra],
  };
  writeFileSync(join(folder, "tsconfig.check.json"), JSON.stringify(config, undefined, 2));
  return runCompiler(compiler, folder);
}

/** What a strict consumer compiles with. */
export const OPTIONS = {
  target: "es2022",
  module: "nodenext",
  moduleResolution: "nodenext",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
  jsx: "react-jsx",
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
} as const;

/** Compiles `tsconfig.check.json` of a folder. Returns the messages; empty when there are none. */
export function runCompiler(compiler: Compiler, folder: string): string {
  const tsc = join(dirname(require.resolve(`${COMPILERS[compiler]}/package.json`)), "bin/tsc");
  try {
    execFileSync(process.execPath, [tsc, "-p", "tsconfig.check.json", "--pretty", "false"], {
      cwd: folder,
      encoding: "utf8",
    });
    return "";
  } catch (error) {
    return error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
  }
}

/**
 * Makes the packages that consumers install reachable from a folder outside the workspace.
 *
 * @param member of the workspace that has them installed
 */
export function linkModules(folder: string, names: readonly string[] = MODULES, member: string = "test"): void {
  for (const name of names) {
    const target = join(import.meta.dirname, "../..", member, "node_modules", name);
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(target, link, "dir");
  }
}
