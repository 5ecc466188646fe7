/**
 * Turns changesets into versions, and brings what names a version in line with them. Run by `pnpm version-packages`.
 * Exits with the code of the first step that fails.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { CASES } from "../test/golden/config.ts";

const HELP = `version-packages: turn changesets into versions and changelogs

Usage
  node scripts/version-packages.ts

Each package moves by its own bump. Then what is generated is generated again, because it is recorded which generator made
it, and the description as it is becomes the released one, which the next specloom diff compares with.

Exit codes
  0 fine   1 there is no changeset   2 refused

Example
  pnpm changeset && pnpm version-packages
`;

const root = join(import.meta.dirname, "..");
const changeset = "node_modules/@changesets/cli/bin.js";
const specloom = "generator/src/cli.ts";

if (process.argv.includes("--help")) process.stdout.write(HELP);
else process.exitCode = await versionPackages();

async function versionPackages(): Promise<number> {
  const versioned = step(changeset, "version");
  if (versioned !== 0) return versioned;
  await generateGolden();
  return step(specloom, "generate") || step(specloom, "release", "--versioned");
}

/** The generator reads its own version when it is imported: not before that has moved. */
async function generateGolden(): Promise<void> {
  const { generate } = await import("../generator/src/index.ts");
  for (const { folder, config } of CASES) await generate({ config, cwd: folder });
}

function step(script: string, ...args: readonly string[]): number {
  const { status, error } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
  if (error !== undefined) throw error;
  return status ?? 1;
}
