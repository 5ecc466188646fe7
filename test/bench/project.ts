import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadModel } from "specloom";
import { stringify } from "yaml";

const root = join(import.meta.dirname, "../..");

/** A folder as a user has it: the description, its overlay, configurations, and node_modules with the built package. */
export interface Project {
  readonly folder: string;
  /** The description with its overlay applied, as one YAML file: what a tool without overlays is given. */
  readonly bundled: string;
  readonly remove: () => void;
}

/** The configurations, by the folder that each writes to. */
export const CONFIGS = { "cold-config": "cold.config.ts", "same-config": "same.config.ts" } as const;

export async function makeProject(): Promise<Project> {
  const folder = mkdtempSync(join(tmpdir(), "specloom-bench-"));
  const generator = join(root, "generator");
  if (!existsSync(join(generator, "dist/cli.js")))
    throw new Error("generator/dist is missing: run `pnpm bench`, which builds it");
  cpSync(join(root, "spec"), join(folder, "spec"), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(generator, join(folder, "node_modules/specloom"), "dir");
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  for (const [output, file] of Object.entries(CONFIGS)) writeFileSync(join(folder, file), configOf(output));
  const bundled = join(folder, "bundled.yaml");
  const { document } = await loadModel({
    cwd: root,
    spec: "spec/iam-users.yaml",
    overlays: ["spec/overlays/wire.yaml"],
    tags: ["IAM Users"],
  });
  writeFileSync(bundled, stringify(document, { aliasDuplicateObjects: false }));
  return { folder, bundled, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function configOf(output: string): string {
  return `import { defineConfig } from "specloom";

export default defineConfig({
  spec: "spec/iam-users.yaml",
  overlays: ["spec/overlays/wire.yaml"],
  tags: ["IAM Users"],
  scope: "@iam-users",
  output: "${output}",
  manifest: { license: "MIT" },
});
`;
}
