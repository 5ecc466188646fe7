import { join } from "node:path";
import { run } from "../support/run.ts";
import type { Project } from "./project.ts";

export type Compiler = "typescript" | "typescript-5";
export type Resolution = "nodenext" | "bundler";

/** Strict in every way, the declarations of all packages included. */
const STRICT = {
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  types: ["node"],
  jsx: "react-jsx",
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
  // Those that the compiler brings are no matter of ours, and the largest.
  skipDefaultLibCheck: true,
};

/** The compilers of this workspace: a project does not install what it can be given. */
const compilers = join(import.meta.dirname, "../../node_modules");

/**
 * Type-checks folders of a project. Rejects with the compiler's messages.
 *
 * @param more - options of the compiler that differ
 */
export async function typeCheck(
  { folder, write }: Project,
  compiler: Compiler,
  resolution: Resolution,
  include: readonly string[],
  more: object = {},
): Promise<void> {
  const module = resolution === "bundler" ? "esnext" : "nodenext";
  const config = { compilerOptions: { ...STRICT, module, moduleResolution: resolution, ...more }, include };
  const file = `tsconfig.${compiler}.${resolution}.${include.join("-").replaceAll(/\W/g, "")}.json`;
  write(file, JSON.stringify(config, undefined, 2));
  await run(process.execPath, [join(compilers, compiler, "bin/tsc"), "-p", file, "--pretty", "false"], folder);
}
