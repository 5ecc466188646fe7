import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OPTIONS, linkModules } from "../../support/type-check.ts";
import { makeProject } from "../project.ts";
import type { Peer } from "./peer.ts";

/** What modules of this workspace and of peers import, from here. */
const SHARED = [
  "@iam-users/client",
  "@iam-users/react-query",
  "@iam-users/types",
  "@specloom/runtime",
  "@tanstack/react-query",
  "@types/react",
  "react",
];

/** A folder with every peer installed and what each made of the description. */
export interface Installed {
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * Installs the peers by npm, without their install scripts, and has each generate.
 *
 * @throws when npm or a peer fails, with what it printed
 */
export async function install(peers: readonly Peer[]): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), "peers-"));
  const dependencies: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "packages.json"), "utf8"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module", dependencies }));
  run(folder, "npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps"]);
  linkModules(folder, SHARED);
  const project = await makeProject();
  copyFileSync(project.bundled, join(folder, "api.yaml"));
  project.remove();
  for (const { command, files = {} } of peers) {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    if (!command) continue;
    const [file, ...args] = command;
    run(folder, process.execPath, [join("node_modules", file), ...args]);
  }
  declare(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Sources as a package would publish them: counting types of one peer's sources beside another's declarations is unfair. */
function declare(folder: string): void {
  const { noEmit: _, ...options } = OPTIONS;
  const compilerOptions = {
    ...options,
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2022", "dom", "dom.iterable"],
    verbatimModuleSyntax: false,
    erasableSyntaxOnly: false,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: false,
    declaration: true,
    emitDeclarationOnly: true,
    noCheck: true,
    rootDir: ".",
    outDir: "declared",
  };
  mkdirSync(join(folder, "declared"));
  writeFileSync(
    join(folder, "tsconfig.declare.json"),
    JSON.stringify({ compilerOptions, include: ["hey-api", "orval", "kubb"] }),
  );
  run(folder, process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.declare.json"]);
  mkdirSync(join(folder, "declared/openapi-typescript"));
  copyFileSync(join(folder, "openapi-typescript/api.d.ts"), join(folder, "declared/openapi-typescript/api.d.ts"));
}

function run(cwd: string, file: string, args: readonly string[]): void {
  try {
    execFileSync(file, args, { cwd, encoding: "utf8", stdio: "pipe", env: { ...process.env, NO_COLOR: "1", CI: "1" } });
  } catch (error) {
    const printed = error instanceof Error && "stdout" in error ? String(error.stdout) : "";
    throw new Error(`${file} ${args.join(" ")} failed\n${printed}`, { cause: error });
  }
}
