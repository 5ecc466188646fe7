import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../support/run.ts";
import { filesOf } from "./files-of.ts";
import { type Manifest, readManifest } from "./manifest.ts";

/** What would be published of a package. */
export interface Tarball {
  /** The `.tgz`. */
  readonly file: string;
  readonly manifest: Manifest;
  /** Every file in it, with `/`, sorted. */
  readonly files: readonly string[];
  readonly read: (file: string) => string;
}

/** Unpacks a `.tgz` below `scratch` and looks into it. */
export async function openTarball(file: string, scratch: string): Promise<Tarball> {
  mkdirSync(scratch, { recursive: true });
  await run("tar", ["-xzf", file, "-C", scratch], scratch);
  const folder = join(scratch, "package");
  return {
    file,
    manifest: readManifest(folder),
    files: filesOf(folder),
    read: (name) => readFileSync(join(folder, name), "utf8"),
  };
}
