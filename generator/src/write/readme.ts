import type { Diagnostic } from "../diagnostics.ts";
import { lineEnd } from "./decode.ts";
import { handEdited, unwritable } from "./faults.ts";
import { hash } from "./hash.ts";
import { placeInOrder } from "./in-order.ts";
import type { OutputPackage, ReadmeSection } from "./output.ts";

export interface ReadmeMerge {
  readonly text: string;
  /** Hash by section of every section that is ours from now on. */
  readonly record: ReadonlyMap<string, string>;
  /** Sections that a person edited: what `force` overrides. */
  readonly edits: readonly Diagnostic[];
  /** What nothing overrides: marks without their partner, a section that cannot be marked. */
  readonly faults: readonly Diagnostic[];
}

/** A section as it stands in the file: the lines of its marks, first line is 0. */
interface Found {
  readonly name: string;
  readonly begin: number;
  readonly end: number;
  readonly text: string;
}

const mark = /^<!-- specloom:(begin|end) ([a-z0-9-]+) -->$/;

/**
 * Puts our sections into README.md and takes out those that were ours; the text outside the marks stays.
 *
 * @param current the text of README.md, if there is one
 * @param recorded what generated.json says of the last run
 * @param shown the name of README.md in diagnostics
 */
export function mergeReadme(
  current: string | undefined,
  { title, sections }: OutputPackage["readme"],
  recorded: ReadonlyMap<string, string>,
  shown: string,
): ReadmeMerge {
  const record = new Map(sections.map(({ name, text }) => [name, hash(tidy(text))]));
  const lines = current === undefined ? newReadme(title) : current.split(/\r?\n/);
  const { found, faults: broken } = findSections(lines, shown);
  const faults = [...broken, ...sections.filter(cannotBeMarked).map(({ name }) => unmarkable(shown, name))];
  const edits = found.filter((section) => isEdited(section, recorded, record));
  if (faults.length > 0) return { text: current ?? "", record, edits: [], faults };
  const kept = removeStale(lines, found, recorded, record);
  const text = sections.reduce((now, section) => put(now, section, sections), kept).join(lineEnd(current ?? ""));
  return { text, record, edits: edits.map((section) => editOf(section, shown)), faults };
}

function newReadme(title: string): readonly string[] {
  return [`# ${title.replaceAll(/\s+/g, " ").trim()}`, ""];
}

/** Blank lines round a section are no edit: formatters add and remove them. */
function tidy(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(/^\n+/, "").trimEnd();
}

function findSections(
  lines: readonly string[],
  shown: string,
): { found: readonly Found[]; faults: readonly Diagnostic[] } {
  const found: Found[] = [];
  const faults: Diagnostic[] = [];
  let open: { name: string; begin: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const [, kind, name] = mark.exec(line) ?? [];
    if (name === undefined) continue;
    const closes = kind === "end" && open?.name === name;
    if (open !== undefined && closes) found.push(sectionAt(lines, open, index));
    else if (kind === "end" || open !== undefined) faults.push(brokenMark(shown, kind ?? "", name, index));
    else if (found.some((other) => other.name === name)) faults.push(brokenMark(shown, kind ?? "", name, index));
    open = kind === "begin" ? { name, begin: index } : undefined;
  }
  if (open !== undefined) faults.push(brokenMark(shown, "begin", open.name, open.begin));
  return { found, faults };
}

function sectionAt(lines: readonly string[], open: { name: string; begin: number }, end: number): Found {
  return { ...open, end, text: tidy(lines.slice(open.begin + 1, end).join("\n")) };
}

/** Sections that we neither recorded nor plan are not ours, so nobody edited them. */
function isEdited(
  { name, text }: Found,
  recorded: ReadonlyMap<string, string>,
  planned: ReadonlyMap<string, string>,
): boolean {
  if (!recorded.has(name) && !planned.has(name)) return false;
  const now = hash(text);
  return now !== recorded.get(name) && now !== planned.get(name);
}

function removeStale(
  lines: readonly string[],
  found: readonly Found[],
  recorded: ReadonlyMap<string, string>,
  planned: ReadonlyMap<string, string>,
): readonly string[] {
  const stale = found.filter(({ name }) => recorded.has(name) && !planned.has(name));
  return stale.toReversed().reduce((kept, { begin, end }) => {
    const blank = kept[begin - 1] === "" ? 1 : 0;
    return kept.toSpliced(begin - blank, end - begin + 1 + blank);
  }, lines);
}

/** Replaces a section that is there; a missing one is put behind the one that comes before it in the plan. */
function put(lines: readonly string[], section: ReadmeSection, all: readonly ReadmeSection[]): readonly string[] {
  const { found } = findSections(lines, "");
  const present = found.find(({ name }) => name === section.name);
  const text = tidy(section.text);
  if (present?.text === text) return lines;
  const block = marked(section.name, text);
  if (present !== undefined) return lines.toSpliced(present.begin, present.end - present.begin + 1, ...block);
  return insert(lines, found, block, placeOf(section, found, all));
}

function placeOf(section: ReadmeSection, found: readonly Found[], all: readonly ReadmeSection[]): number {
  const names = found.map(({ name }) => name);
  return placeInOrder(
    names,
    all.map(({ name }) => name),
    section.name,
  );
}

function insert(
  lines: readonly string[],
  found: readonly Found[],
  block: readonly string[],
  place: number,
): readonly string[] {
  const previous = found[place - 1];
  const next = found[place];
  if (next === undefined && previous === undefined) return [...trimEnd(lines), "", ...block, ""];
  if (previous !== undefined) return lines.toSpliced(previous.end + 1, 0, "", ...block);
  return lines.toSpliced(next?.begin ?? 0, 0, ...block, "");
}

function trimEnd(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== "") + 1);
}

function marked(name: string, text: string): readonly string[] {
  return [`<!-- specloom:begin ${name} -->`, "", ...text.split("\n"), "", `<!-- specloom:end ${name} -->`];
}

function cannotBeMarked({ name, text }: ReadmeSection): boolean {
  return !/^[a-z0-9-]+$/.test(name) || text.split(/\r?\n/).some((line) => mark.test(line));
}

function unmarkable(shown: string, name: string): Diagnostic {
  const message = `The section "${name}" holds a mark of its own, or has a name that cannot stand in one.`;
  return unwritable(shown, message, "Rename the section, or take the mark out of its text.");
}

function editOf({ name, begin }: Found, shown: string): Diagnostic {
  return handEdited(shown, `The section "${name}"`, begin + 1);
}

function brokenMark(shown: string, kind: string, name: string, index: number): Diagnostic {
  return {
    code: "E_HAND_EDITED",
    message: `The mark "specloom:${kind} ${name}" does not pair with another, so the section cannot be found.`,
    fix: "Put both marks of the section back, each alone on its line, or delete both.",
    file: shown,
    line: index + 1,
  };
}
