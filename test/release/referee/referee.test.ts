import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Package, PACKAGES } from "../../../generator/src/release/change.ts";
import type { DiffReport } from "../../../generator/src/release/diff.ts";
import { ruleOf } from "../../../generator/src/release/rules/rules.ts";
import { comparePair } from "../compare-pair.ts";
import { readPairs } from "../read-pair.ts";
import { type Broken, brokenConsumers } from "./broken-consumers.ts";
import { BY_POLICY } from "./by-policy.ts";

/** The real history is as large as all others together, and its ideas are among them. */
const pairs = readPairs().filter(({ name }) => !name.startsWith("history-"));
const folder = mkdtempSync(join(tmpdir(), "referee-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

const texts = (found: Broken): string[] =>
  [...found].flatMap(([name, errors]) => [...errors].map(([target, error]) => `${name}, ${target}: ${error}`));

/** Whether a package's bump is major by the wire or by policy, and not by what compiles. */
function isExcused({ changes }: DiffReport, target: Package): boolean {
  return changes.some(({ kind, effects, direction }) => {
    if (effects[target].bump !== "major") return false;
    const rule = ruleOf(kind, direction === "response" ? "response" : "body");
    return (
      (rule.firm ?? []).includes(target) || BY_POLICY.some((one) => one.kind === kind && one.packages.includes(target))
    );
  });
}

test(
  "a bump is major where a consumer stops compiling, and only there, the wire and policy aside",
  { timeout: 600_000 },
  async () => {
    const { broken, stale } = await brokenConsumers(folder, pairs);
    expect(texts(stale), "consumers that did not compile to begin with").toEqual([]);
    const missed: string[] = [];
    const alarms: string[] = [];
    for (const pair of pairs) {
      const report = await comparePair(pair);
      for (const target of PACKAGES) {
        const error = broken.get(pair.name)?.get(target);
        const isMajor = report.bumps[target] === "major";
        if (error !== undefined && !isMajor) missed.push(`${pair.name}, ${target}: ${error}`);
        if (error === undefined && isMajor && !isExcused(report, target)) alarms.push(`${pair.name}, ${target}`);
      }
    }
    expect(missed, "breaks that no rule says").toEqual([]);
    expect(alarms, "majors that nothing justifies").toEqual([]);
    expect(texts(broken).length, "consumers that broke").toBeGreaterThan(100);
  },
);
