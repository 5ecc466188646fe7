import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pnpm } from "../support/pnpm.ts";

/** Packs packages of a workspace with pnpm, as publishing does, into a folder. Resolves to the tarballs by package. */
export async function packAll(
  workspace: string,
  names: readonly string[],
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  mkdirSync(folder, { recursive: true });
  const filters = names.flatMap((name) => ["--filter", name]);
  await pnpm(["-r", ...filters, "pack", "--out", join(folder, "%s.tgz")], workspace);
  return new Map(names.map((name) => [name, join(folder, `${stem(name)}.tgz`)]));
}

/** `@iam-users/types` is packed as `iam-users-types`. */
function stem(name: string): string {
  return name.replace("@", "").replace("/", "-");
}
