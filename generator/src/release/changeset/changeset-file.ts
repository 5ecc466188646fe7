import { createHash } from "node:crypto";
import { kebabCase } from "../../names.ts";
import { BUMPS, type Bump, isAtLeast } from "../bump.ts";
import { type Entry, sorted } from "./entry.ts";
import type { Publishable } from "./package-versions.ts";

/** A changeset that Specloom owns, as text: the bump of one package, and why. */
export function changesetText(entry: Entry, { name, version }: Publishable, belowOne: "shift" | "keep"): string {
  const bump = releasedBump(entry.bump, version, belowOne);
  const note = bump === entry.bump ? [] : [`Below 1.0.0 what is ${entry.bump} is released as ${bump}.`];
  const parts = SECTIONS.filter(({ level }) => entry.sentences[level].length > 0).map(
    ({ level, title }) => `**${title}**\n\n${entry.sentences[level].map((text) => `- ${text}`).join("\n")}`,
  );
  const body = `${["The description of the API changed.", ...note, ...parts].join("\n\n")}\n`;
  const releases = `${JSON.stringify(name)}: ${bump}\n`;
  return `---\n${MARK}${digestOf(releases, entry.bump, body)} ${entry.bump}\n${releases}---\n\n${body}`;
}

type Level = Exclude<Bump, "none">;

const SECTIONS: readonly { readonly level: Level; readonly title: string }[] = [
  { level: "major", title: "Breaking" },
  { level: "minor", title: "New" },
  { level: "patch", title: "Other" },
];

/** Who owns the file; changesets reads over comments. */
const MARK = "# written by specloom, rewritten by its next run; write your own beside it: ";

/** The name of the file for a package of an API: the same, whatever changed. */
export function changesetName(api: string, { name }: Publishable): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([api, [name]]))
    .digest("hex")
    .slice(0, 8);
  return `specloom-${kebabCase(name)}-${digest}.md`;
}

/** Semantic Versioning 2.0.0 section 4: below 1.0.0 anything may change; by custom a minor does what a major would. */
export function releasedBump(bump: Bump, version: string, belowOne: "shift" | "keep"): Bump {
  if (belowOne === "keep" || !version.startsWith("0.")) return bump;
  if (bump === "major") return "minor";
  return bump === "minor" ? "patch" : bump;
}

/** What a file of ours holds; undefined for a file of somebody else's; `edited` where a person changed it since. */
export function readChangeset(text: string): (Entry & { readonly edited: boolean }) | undefined {
  const found = /^---\n(# [^\n]*: )([0-9a-f]{16}) (\w+)\n([^\n]*\n)---\n\n([^]*)$/.exec(text.replaceAll("\r\n", "\n"));
  const [, mark, digest, level, releases = "", body = ""] = found ?? [];
  if (mark !== MARK) return text.includes(MARK) ? { ...NOTHING, edited: true } : undefined;
  const bump = BUMPS.find((one) => one === level) ?? "major";
  const of = (name: Level): string[] => sentencesIn(body, name);
  return {
    bump,
    sentences: { major: of("major"), minor: of("minor"), patch: of("patch") },
    edited: digest !== digestOf(releases, bump, body),
  };
}

const NOTHING: Entry = { bump: "none", sentences: { major: [], minor: [], patch: [] } };

function digestOf(releases: string, bump: Bump, body: string): string {
  return createHash("sha256").update(`${releases}\n${bump}\n${body}`).digest("hex").slice(0, 16);
}

function sentencesIn(body: string, level: Level): string[] {
  const title = SECTIONS.find((section) => section.level === level)?.title;
  const part = body.split(/\n\n(?=\*\*)/).find((text) => text.startsWith(`**${title}**`));
  return (part ?? "")
    .split("\n")
    .filter((line) => line.startsWith("- "))
    .map((line) => line.slice(2));
}

/** Two entries as one: the larger bump, and all that both say. */
export function mergeEntries(a: Entry, b: Entry): Entry {
  const both = (level: Level): string[] => sorted([...a.sentences[level], ...b.sentences[level]]);
  return {
    bump: isAtLeast(a.bump, b.bump) ? a.bump : b.bump,
    sentences: { major: both("major"), minor: both("minor"), patch: both("patch") },
  };
}
