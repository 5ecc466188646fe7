import { cp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Sandbox } from "../support/sandbox.ts";

/** What installing makes; no fault reaches it. */
const KEPT: ReadonlySet<string> = new Set(["node_modules"]);

/** Makes a copy as sound as what it was copied from: the file that held a fault, and all packages, built ones too. */
export async function restore(copy: Sandbox, sound: Sandbox, file: string): Promise<void> {
  for (const name of await readdir(join(sound.folder, "packages"))) await restorePackage(copy, sound, name);
  await cp(join(sound.folder, file), join(copy.folder, file));
}

async function restorePackage(copy: Sandbox, sound: Sandbox, name: string): Promise<void> {
  const [from, to] = [sound, copy].map(({ folder }) => join(folder, "packages", name));
  if (from === undefined || to === undefined) return;
  for (const entry of await readdir(to)) {
    if (!KEPT.has(entry)) await rm(join(to, entry), { recursive: true });
  }
  await cp(from, to, { recursive: true, filter: (path) => !path.includes("node_modules") });
}
