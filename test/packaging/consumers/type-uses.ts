import type { Tarball } from "../tarball/tarball.ts";
import { CLIENT_PACKAGES } from "./client-packages.ts";
import { entries } from "./entries.ts";
import { fixture } from "./fixture.ts";
import type { Project } from "./project.ts";
import type { Projects } from "./projects.ts";
import { readmeExamples } from "./readme-examples.ts";
import { type Compiler, type Resolution, typeCheck } from "./type-check.ts";
import type { Use } from "./use.ts";

/** TypeScript 7 tries each way to install with each resolution; 5.9, which takes three times as long, each of them once. */
const MATRIX: readonly (readonly [manager: "npm" | "pnpm", Compiler, Resolution])[] = [
  ["npm", "typescript-5", "bundler"],
  ["pnpm", "typescript-5", "nodenext"],
  ["npm", "typescript", "nodenext"],
  ["npm", "typescript", "bundler"],
  ["pnpm", "typescript", "nodenext"],
  ["pnpm", "typescript", "bundler"],
];

const VERSIONS: Readonly<Record<Compiler, string>> = { typescript: "7", "typescript-5": "5.9" };

const FIX =
  "pnpm typecheck says the same of the sources, unless a declaration names what the package does not depend on";

/** Strict compilers see every entry of every package, the examples of all READMEs, and calls of all operations. */
export function typeUses(installed: Projects, tarballs: readonly Tarball[]): Use[] {
  const uses = tarballs.map(({ manifest }) => manifest.name);
  // The runtime has entries for React and msw, too.
  const few = tarballs.filter(({ manifest }) => /^@iam-users\/(?:client|types)$/.test(manifest.name));
  const everything = MATRIX.map(([manager, compiler, resolution]): Use => ({
    name: `types by ${manager}, TypeScript ${VERSIONS[compiler]}, ${resolution}`,
    uses,
    fix: FIX,
    run: async () => {
      const made = await installed[manager]();
      writeSources(made, tarballs);
      await typeCheck(made, compiler, resolution, ["src"]);
      return [];
    },
  }));
  const alone: Use = {
    name: "types of the client alone, TypeScript 7, nodenext",
    uses: CLIENT_PACKAGES,
    fix: "no entry of the client may name an optional peer",
    run: async () => {
      const made = await installed.client();
      made.write("src/entries.ts", entries(few));
      await typeCheck(made, "typescript", "nodenext", ["src"]);
      return [];
    },
  };
  return [...everything, alone];
}

function writeSources({ write }: Project, tarballs: readonly Tarball[]): void {
  write("src/entries.ts", entries(tarballs));
  for (const { file, code } of readmeExamples()) write(`src/${file}`, code);
  for (const name of ["iam.ts", "nine-operations.ts", "specloom.config.ts"]) write(`src/${name}`, fixture(name));
}
