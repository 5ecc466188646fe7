import { join, resolve } from "node:path";
import { SpecloomError } from "../diagnostics.ts";
import type { ResolvedConfig } from "../resolve-config.ts";
import { releasedFile } from "./base/released.ts";
import { currentSource, withBase } from "./base/with-base.ts";
import type { Package } from "./change.ts";
import { changesetName, changesetText, mergeEntries } from "./changeset/changeset-file.ts";
import { type Entry, entryOf } from "./changeset/entry.ts";
import { type Publishable, publishables } from "./changeset/package-versions.ts";
import { readFolder } from "./changeset/read-folder.ts";
import { writeAll } from "./changeset/write-all.ts";
import { type DiffReport, diff } from "./diff.ts";
import { CHANGESETS, POLICY_FILE } from "./policy/policy-file.ts";
import { readPolicy } from "./policy/read-policy.ts";
import { sidesOf } from "./side.ts";

/** The changeset of a package as it should be. */
export interface Changeset {
  readonly package: Package;
  /** Absolute. */
  readonly path: string;
  readonly text: string | undefined;
}

export interface ReleaseReport {
  readonly report: DiffReport;
  /** Absolute paths of what was written or removed, or would be; empty where everything was as it should be. */
  readonly changed: readonly string[];
  /** A file for each package, with its text; undefined where nothing asks for a release of it. */
  readonly changesets: readonly Changeset[];
  readonly packages: readonly Package[];
}

/** The changesets that a description asks for, before any is written. */
export interface PlannedRelease {
  readonly report: DiffReport;
  /** Writes and removes files, or, with `check`, only says which. */
  readonly write: (check?: boolean) => ReleaseReport;
}

/**
 * Writes a changeset for each package that the description's changes since the last release reach, and removes those of
 * its own that nothing asks for any more; a person's are left alone. The second run changes nothing. With `check`, nothing
 * is written.
 *
 * @throws SpecloomError for every refusal; then nothing was written
 */
export async function release(config: ResolvedConfig, ref: string | undefined, check = false): Promise<ReleaseReport> {
  return (await planRelease(config, ref)).write(check);
}

/**
 * Finds out what `release` has to write. Compared with a git reference instead of `released.json`, what its files already
 * say is kept and the larger bump holds.
 *
 * @throws SpecloomError for every refusal; nothing is written before `write` is called
 */
export async function planRelease(config: ResolvedConfig, ref: string | undefined): Promise<PlannedRelease> {
  const folder = join(config.cwd, CHANGESETS);
  const packages = publishables(config);
  const own = readFolder(folder);
  const policy = readPolicy(join(config.cwd, POLICY_FILE), POLICY_FILE);
  const { report } = await withBase(config, ref, (before) => diff(before, currentSource(config), config, policy));
  const changesets = packages.map((one): Changeset => {
    const name = changesetName(config.name, one);
    const known = ref === undefined ? undefined : own.get(name);
    const entry = known === undefined ? entryOf(report, one.target) : mergeEntries(known, entryOf(report, one.target));
    return { package: one.target, path: join(folder, name), text: textOf(entry, one, policy.belowOne) };
  });
  const told = { report, changesets, packages: packages.map(({ target }) => target) };
  return { report, write: (check = false) => ({ ...told, changed: writeAll(changesets, check) }) };
}

function textOf(entry: Entry, one: Publishable, belowOne: "shift" | "keep"): string | undefined {
  return entry.bump === "none" ? undefined : changesetText(entry, one, belowOne);
}

/**
 * Takes the description as it is now for the released one. To be run when versions were bumped and nothing else.
 *
 * @throws SpecloomError E_CHANGESET where changesets still wait to be turned into versions
 */
export async function moveReleased(config: ResolvedConfig): Promise<readonly string[]> {
  const waiting = [...readFolder(join(config.cwd, CHANGESETS)).keys()];
  if (waiting.length > 0)
    throw new SpecloomError({
      code: "E_CHANGESET",
      message: "a changeset of the description still waits to become a version",
      fix: "bump the versions first: changeset version",
      file: `${CHANGESETS}/${waiting[0]}`,
    });
  const source = currentSource(config);
  const [{ selection }] = await sidesOf(source, source);
  const path = resolve(config.cwd, releasedFile(config));
  return writeAll([{ path, text: `${JSON.stringify(selection.document, undefined, 2)}\n` }]);
}
