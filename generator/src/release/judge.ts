import { type Bump, maxBump, minBump } from "./bump.ts";
import { type Change, type Direction, type Effect, PACKAGES, type Package, type Wire } from "./change.ts";
import type { Finding, Position } from "./finding.ts";
import type { Policy } from "./policy/policy.ts";
import type { Rule } from "./rules/rule.ts";

/** What rules and policy make of findings: one change for each difference, however many operations it reaches. */
export function judge(findings: readonly Finding[], policy: Policy): readonly Change[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = idOf(finding);
    groups.set(id, [...(groups.get(id) ?? []), finding]);
  }
  return [...groups].map(([id, group]) => changeOf(id, group, policy)).sort(byWeight);
}

function idOf({ kind, place, detail }: Finding): string {
  return [kind, place, ...(detail === undefined ? [] : [detail])].join(":");
}

const WIRES: readonly Wire[] = ["works", "may fail", "fails"];

function changeOf(id: string, group: readonly Finding[], policy: Policy): Change {
  // The sentence speaks of the first operation; of each position one finding stands for all.
  const sorted = group.toSorted((a, b) => ((a.operation ?? "") < (b.operation ?? "") ? -1 : 1));
  const [first] = sorted;
  if (first === undefined) throw new Error("a group is never empty");
  const verdicts = new Map(
    sorted
      .toReversed()
      .map((finding) => [finding.position, { finding, rule: policy.ruleOf(finding.kind, finding.position) }]),
  );
  const judged = [...verdicts.values()].map(({ finding, rule }) => ({
    finding,
    rule,
    bumps: bumpsOf(rule, finding.position),
  }));
  const worst = judged.reduce((a, b) => (WIRES.indexOf(b.rule.wire) > WIRES.indexOf(a.rule.wire) ? b : a));
  return {
    id,
    kind: first.kind,
    direction: directionOf(group),
    before: first.before,
    after: first.after,
    operations: [...new Set(group.flatMap(({ operation }) => operation ?? []))].sort(),
    wire: worst.rule.wire,
    effects: recordOf((name) => {
      const top = judged.reduce((a, b) => (maxBump(a.bumps[name], b.bumps[name]) === a.bumps[name] ? a : b));
      return { bump: top.bumps[name], sentence: sentence(top.rule, top.finding, name) };
    }),
    reason: [...new Set(judged.map(({ rule }) => rule.reason))].join(" "),
  };
}

/** One value for each package. */
export function recordOf<T>(make: (name: Package) => T): Readonly<Record<Package, T>> {
  return { types: make("types"), client: make("client"), "react-query": make("react-query"), msw: make("msw") };
}

/**
 * A mock types no parameters, and react-query shows no headers: what changes in them reaches neither beyond what is
 * documented.
 */
function bumpsOf(
  { bumps: [types, client, reactQuery, msw] }: Rule,
  position: Position,
): Readonly<Record<Package, Bump>> {
  if (position === "parameter") return { types, client, "react-query": reactQuery, msw: minBump(msw, "patch") };
  if (position === "header")
    return { types, client: minBump(client, "patch"), "react-query": "none", msw: minBump(msw, "patch") };
  return { types, client, "react-query": reactQuery, msw };
}

function directionOf(group: readonly Finding[]): Direction {
  const requests = group.some(({ position }) => position === "parameter" || position === "body");
  const responses = group.some(({ position }) => position === "response" || position === "header");
  if (requests && responses) return "both";
  if (requests) return "request";
  return responses ? "response" : "none";
}

function sentence(rule: Rule, finding: Finding, name: Package): string {
  const template = name === "msw" ? (rule.mock ?? rule.sentence) : rule.sentence;
  const values = { it: finding.it[name], was: finding.was, now: finding.now, name: finding.name };
  return template.replace(/\{(it|was|now|name)\}/g, (_, key: keyof typeof values) => values[key] ?? "");
}

/** The heaviest first, then by id. */
function byWeight(a: Change, b: Change): number {
  const weight = ({ effects }: Change): number =>
    Math.max(...PACKAGES.map((name) => LEVELS.indexOf(effects[name].bump)));
  return weight(b) - weight(a) || (a.id < b.id ? -1 : 1);
}

const LEVELS: readonly Effect["bump"][] = ["none", "patch", "minor", "major"];
