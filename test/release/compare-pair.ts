import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DiffReport, diff } from "../../generator/src/release/diff.ts";
import { policyOf } from "../../generator/src/release/policy/policy.ts";
import { resolveConfig } from "../../generator/src/resolve-config.ts";
import type { Pair } from "./read-pair.ts";

/** Compares the two documents of a pair as the command does. */
export async function comparePair({
  before,
  after,
  tags,
}: Pick<Pair, "before" | "after" | "tags">): Promise<DiffReport> {
  const cwd = mkdtempSync(join(tmpdir(), "pair-"));
  try {
    writeFileSync(join(cwd, "before.yaml"), before);
    writeFileSync(join(cwd, "after.yaml"), after);
    const config = resolveConfig({ spec: "after.yaml", scope: "@shop", tags }, cwd, undefined);
    const source = (spec: string) => ({ spec, overlays: [], tags, cwd });
    const { report } = await diff(source("before.yaml"), source("after.yaml"), config, policyOf());
    return report;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
