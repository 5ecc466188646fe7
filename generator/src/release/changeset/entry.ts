import type { Bump } from "../bump.ts";
import type { Change, Package } from "../change.ts";
import type { DiffReport } from "../diff.ts";
import { markdownText } from "../report/markdown-text.ts";

/** What the changelog of one package says, by how much it matters. */
export interface Entry {
  /** As the rules say, whatever the version is. */
  readonly bump: Bump;
  /** Sentences in Markdown, sorted, none twice. */
  readonly sentences: Readonly<Record<Exclude<Bump, "none">, readonly string[]>>;
}

/** The changelog entry that a comparison makes for a package. */
export function entryOf({ bumps, changes }: DiffReport, target: Package): Entry {
  const told = (bump: Bump): string[] =>
    sorted(changes.filter(({ effects }) => effects[target].bump === bump).map((change) => sentenceFor(change, target)));
  return { bump: bumps[target], sentences: { major: told("major"), minor: told("minor"), patch: told("patch") } };
}

function sentenceFor(change: Change, target: Package): string {
  const { sentence } = change.effects[target];
  const notes = [...wireNotes(change, target), ...reachNotes(change, target)].join("; ");
  const override = change.override === undefined ? "" : ` (judged otherwise: ${change.override})`;
  const text = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${override}${notes === "" ? "" : ` (${notes})`}.`;
  return markdownText(text);
}

/** Who calls is told where deployed clients fail; types and mocks are not deployed. */
function wireNotes({ wire }: Change, target: Package): string[] {
  return wire === "fails" && (target === "client" || target === "react-query") ? ["deployed clients fail"] : [];
}

/** More operations than these are counted. */
const MOST_OPERATIONS = 6;

/** The sentence speaks of the first operation; a schema's name in types stands for all. */
function reachNotes({ operations }: Change, target: Package): string[] {
  const others = operations.slice(1);
  if (others.length === 0 || target === "types") return [];
  return [`also in ${others.length > MOST_OPERATIONS ? `${others.length} other operations` : others.join(", ")}`];
}

/** Each text once, sorted. */
export function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
