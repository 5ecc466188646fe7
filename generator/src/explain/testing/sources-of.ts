import { join } from "node:path";
import type { Config } from "../../config.ts";
import { loadConfig } from "../../load-config.ts";
import { resolveConfig } from "../../resolve-config.ts";
import { describe } from "../described.ts";
import type { Sources } from "../generated-file.ts";

/** The repository. */
export const ROOT: string = join(import.meta.dirname, "../../../..");

/** What files of a configuration are made from; `cwd` is its folder, and what places are told relative to. */
export async function sourcesOf(given: Config, cwd: string): Promise<Sources> {
  const config = resolveConfig(given, cwd, undefined);
  const described = await describe(config, cwd);
  const { scope, name, envelope, workspace, manifest } = config;
  return {
    config,
    described,
    cwd,
    input: { config: { scope, name, envelope, workspace, manifest }, model: described.model },
  };
}

/** The same for this repository's own configuration. */
export async function ownSources(): Promise<Sources> {
  const loaded = await loadConfig(ROOT, undefined);
  if (loaded === undefined) throw new Error("the repository has a configuration");
  return sourcesOf(loaded.config, ROOT);
}
