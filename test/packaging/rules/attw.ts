import { readFileSync } from "node:fs";
import { type Problem, checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { filterProblems, problemKindInfo } from "@arethetypeswrong/core/problems";
import type { Finding } from "../command/check.ts";
import type { Tarball } from "../tarball/tarball.ts";

/** The profile `esm-only` of attw: what resolves as `import` does, and neither `require` nor the time before `exports`. */
const ESM_ONLY = ["node16-esm", "bundler"] as const;

/** "Are the types wrong?", asked of every entry. */
export async function attw({ file, manifest }: Tarball): Promise<Finding[]> {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(file))));
  if (result.types === false)
    return [{ where: "package.json", what: "has no types", fix: "declare `types` first in each entry of `exports`" }];
  const problems = ESM_ONLY.flatMap((resolutionKind) =>
    manifest.entries.flatMap((entrypoint) => filterProblems(result, { resolutionKind, entrypoint })),
  );
  return [...new Set(problems)].map((problem) => {
    const { title, description, docsUrl } = problemKindInfo[problem.kind];
    return { where: placeOf(problem), what: `${title}: ${description}`, fix: `see ${docsUrl}` };
  });
}

function placeOf(problem: Problem): string {
  if ("entrypoint" in problem) return `exports ${problem.entrypoint} (${problem.resolutionKind})`;
  if ("typesFileName" in problem) return withoutPackage(problem.typesFileName);
  return withoutPackage(problem.fileName);
}

/** attw calls files by where they would be installed. */
function withoutPackage(path: string): string {
  return path.replace(/^\/node_modules\/(?:@[^/]+\/)?[^/]+\//, "");
}
