import type { Outcome, Result } from "./check.ts";

export type Fate = "ok" | "FAILED" | "skipped";

export function fateOf(outcome: Outcome): Fate {
  if ("skipped" in outcome) return "skipped";
  return outcome.length === 0 ? "ok" : "FAILED";
}

/** A result for people: a line, and below it what was found, where, and how to mend it. */
export function linesOf({ name, of, outcome, seconds }: Result): string {
  const about = of === undefined ? name : `${name} ${of}`;
  const took = seconds < 1 ? "" : ` (${seconds.toFixed(1)} s)`;
  const line = `${fateOf(outcome).padEnd(7)} ${about}${took}`;
  if ("skipped" in outcome) return `${line}: ${outcome.skipped}`;
  const found = outcome.flatMap(({ where, what, fix }) => [`${where}: ${indented(what, 10)}`, `  fix: ${fix}`]);
  return [line, ...found.map((text) => `        ${text}`)].join("\n");
}

/** How many of each there were, in the words of a test run. */
export function summaryOf(results: readonly Result[]): string {
  const count = (wanted: Fate): number => results.filter(({ outcome }) => fateOf(outcome) === wanted).length;
  const skipped = count("skipped");
  return `${count("ok")} passed, ${count("FAILED")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** The results for programs. */
export function jsonOf(results: readonly Result[]): string {
  const checks = results.map(({ name, of, outcome, seconds }) => ({
    check: name,
    ...(of !== undefined && { package: of }),
    outcome: fateOf(outcome).toLowerCase(),
    ...("skipped" in outcome ? { reason: outcome.skipped } : { findings: outcome }),
    seconds: Number(seconds.toFixed(2)),
  }));
  return JSON.stringify({ ok: results.every(({ outcome }) => fateOf(outcome) !== "FAILED"), checks }, undefined, 2);
}

function indented(text: string, by: number): string {
  return text.trim().replaceAll("\n", `\n${" ".repeat(by)}`);
}
