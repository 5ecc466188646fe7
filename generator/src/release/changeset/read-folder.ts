import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Diagnostic, SpecloomError } from "../../diagnostics.ts";
import { type Entry } from "./entry.ts";
import { readChangeset } from "./changeset-file.ts";

/** What changesets itself does not read as one. */
const NO_CHANGESET = /^(README|AGENTS|CLAUDE|GEMINI)\.md$/i;

/**
 * The changesets of a folder that are ours, by name. Those of people are looked at and left alone.
 *
 * @throws SpecloomError E_CHANGESET for a folder that changesets would stumble over, and for a file of ours that a person
 *   changed
 */
export function readFolder(folder: string): ReadonlyMap<string, Entry> {
  if (!existsSync(join(folder, "config.json")))
    throw new SpecloomError({
      code: "E_CHANGESET",
      message: "there is no .changeset/config.json",
      fix: "set changesets up first: changeset init",
    });
  const files = readdirSync(folder).filter(
    (name) => name.endsWith(".md") && !NO_CHANGESET.test(name) && !name.startsWith("."),
  );
  const own = new Map<string, Entry>();
  const problems: Diagnostic[] = [];
  for (const name of files.sort()) {
    const text = readFileSync(join(folder, name), "utf8");
    const entry = readChangeset(text);
    const problem = problemOf(text, entry?.edited ?? false);
    if (problem !== undefined) problems.push({ code: "E_CHANGESET", file: `.changeset/${name}`, ...problem });
    else if (entry !== undefined) own.set(name, entry);
  }
  if (problems.length > 0) throw new SpecloomError(problems);
  return own;
}

function problemOf(text: string, edited: boolean): Pick<Diagnostic, "message" | "fix"> | undefined {
  if (/^(<{7}|={7}|>{7})( |$)/m.test(text))
    return {
      message: "the file holds marks of a merge conflict",
      fix: "resolve the conflict; specloom release then writes its own files anew",
    };
  if (edited)
    return {
      message: "the file is written by specloom release, and somebody changed it",
      fix: "delete it and run specloom release again; say more in a changeset of your own, or judge otherwise by an override",
    };
  return isChangeset(text) ? undefined : { message: "the file is no changeset", fix: "correct or delete it" };
}

function isChangeset(text: string): boolean {
  const [, front] = /^\s*---([^]*?)\r?\n\s*---/.exec(text) ?? [];
  if (front === undefined) return false;
  try {
    const releases: unknown = parse(front);
    if (releases === null) return true;
    return (
      typeof releases === "object" &&
      Object.values(releases ?? {}).every((type) => ["major", "minor", "patch", "none"].includes(String(type)))
    );
  } catch {
    return false;
  }
}
