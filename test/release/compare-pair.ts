import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DiffReport, diff } from "specloom";
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
    return (await diff({ before: "before.yaml", after: "after.yaml", tags, scope: "@shop", cwd })).report;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
