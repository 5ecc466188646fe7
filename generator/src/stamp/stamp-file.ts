import { statSync } from "node:fs";
import { join } from "node:path";
import type { ResolvedConfig } from "../resolve-config.ts";
import { sha256 } from "./sha256.ts";

/**
 * Where the stamp of a configuration lies: a file per configuration, beside what other tools cache. Undefined where the
 * configuration's folder has no node_modules; none is made for this.
 */
export function stampFile(config: ResolvedConfig): string | undefined {
  const modules = join(config.cwd, "node_modules");
  if (statSync(modules, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  return join(modules, ".cache/specloom", `${sha256(JSON.stringify(config)).slice(0, 16)}.json`);
}
