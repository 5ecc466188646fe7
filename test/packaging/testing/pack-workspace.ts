import { join } from "node:path";
import { chosen, members, root } from "../support/workspace.ts";
import { packAll } from "../tarball/pack.ts";
import { type Tarball, openTarball } from "../tarball/tarball.ts";

/** Packs every published package of this workspace below `scratch`, and looks into each. */
export async function packWorkspace(scratch: string): Promise<readonly Tarball[]> {
  const names = chosen(members(), []).map(({ name }) => name);
  const files = await packAll(root, names, join(scratch, "tarballs"));
  return Promise.all([...files].map(([name, file]) => openTarball(file, join(scratch, "opened", name))));
}
