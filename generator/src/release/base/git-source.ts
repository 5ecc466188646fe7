import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join, normalize } from "node:path";
import { SpecloomError } from "../../diagnostics.ts";
import type { Source } from "../side.ts";

/** No description is larger. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Runs `use` with a source as it was at a commit, a branch or a tag: the description, its overlays, and the folders that
 * they stand in, copied out of the repository. Nothing in the working tree is touched.
 *
 * @throws SpecloomError E_BASE where there is no repository, no such commit, or no such file in it
 */
export async function withGitSource<T>(source: Source, ref: string, use: (old: Source) => Promise<T>): Promise<T> {
  if (ref.startsWith("-") || ref === "")
    refuse(`${JSON.stringify(ref)} is no git reference`, "name a commit, a branch or a tag");
  const folder = mkdtempSync(join(tmpdir(), "specloom-base-"));
  try {
    for (const file of [source.spec, ...source.overlays]) copyFolder(source.cwd, ref, file, folder);
    return await use({ ...source, cwd: folder, allowRefs: [] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyFolder(cwd: string, ref: string, file: string, folder: string): void {
  const path = normalize(file);
  if (isAbsolute(path) || path.startsWith(".."))
    refuse(`${file} is outside of the folder that paths start from`, "name it by a path below that folder");
  const parent = dirname(path);
  const listed = git(cwd, ["ls-tree", "-r", "-z", "--name-only", ref, "--", parent === "." ? "." : `${parent}/`], ref);
  const names = listed.split("\0").filter((name) => /\.(ya?ml|json)$/i.test(name));
  if (!names.map(normalize).includes(path)) refuse(`${file} is not in ${ref}`, "name a commit that has it");
  for (const name of names) {
    const target = join(folder, name);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, git(cwd, ["show", `${ref}:./${name}`], ref));
  }
}

function git(cwd: string, args: readonly string[], ref: string): string {
  try {
    return execFileSync("git", [...args], {
      cwd,
      encoding: "utf8",
      maxBuffer: MOST_BYTES,
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch {
    return refuse(
      `git has no ${JSON.stringify(ref)} here`,
      "name a commit, a branch or a tag of this repository; in CI, fetch it first",
    );
  }
}

function refuse(message: string, fix: string): never {
  throw new SpecloomError({ code: "E_BASE", message, fix });
}
