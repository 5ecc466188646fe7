import { rm, symlink } from "node:fs/promises";
import { join, relative } from "node:path";
import { sandbox } from "../../support/sandbox.ts";
import { pnpm } from "../support/pnpm.ts";
import { type Member, root } from "../support/workspace.ts";
import { packAll } from "../tarball/pack.ts";
import { type Tarball, openTarball } from "../tarball/tarball.ts";

/**
 * Builds packages from nothing in a copy of the workspace, another folder with files of another time, and packs them.
 * Resolves to the tarballs by package, below `scratch`.
 */
export async function rebuild(packages: readonly Member[], scratch: string): Promise<ReadonlyMap<string, Tarball>> {
  await using copy = await sandbox();
  await symlink(join(root, "node_modules/.bin"), join(copy.folder, "node_modules/.bin"));
  for (const { folder } of packages)
    await rm(join(copy.folder, relative(root, folder), "dist"), { recursive: true, force: true });
  const names = packages.map(({ name }) => name);
  await pnpm(["-r", ...names.flatMap((name) => ["--filter", name]), "run", "build"], copy.folder);
  const files = await packAll(copy.folder, names, join(scratch, "tarballs"));
  const opened = [...files].map(async ([name, file]) => [name, await openTarball(file, join(scratch, name))] as const);
  return new Map(await Promise.all(opened));
}
