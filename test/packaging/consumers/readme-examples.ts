import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** A TypeScript block of a README. */
export interface Example {
  /** Where it stands: `packages-client-2.ts`. */
  readonly file: string;
  readonly code: string;
}

/** Every `ts` and `tsx` block of the repository's README, of the generator's and of those of the packages. */
export function readmeExamples(): Example[] {
  const readmes = ["README.md", "generator/README.md", ...globSync("packages/*/README.md", { cwd: root })]
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
  return readmes.flatMap((readme) => {
    const blocks = [...readFileSync(join(root, readme), "utf8").matchAll(/^```(tsx?)\n([\s\S]*?)^```$/gm)];
    const stem = readme === "README.md" ? "root" : readme.replace("/README.md", "").replace("/", "-");
    return blocks.map(([, language, code], index) => ({ file: `${stem}-${index + 1}.${language}`, code: code ?? "" }));
  });
}
