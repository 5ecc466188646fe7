import { type ResolvedConfig, hasRuntimeBeside } from "../resolve-config.ts";

/**
 * Everything beside the contents of files that the output depends on, as one text to compare: the build of the
 * generator, the version of Node, the configuration, and whether the runtime stands in the same workspace.
 */
export function circumstancesOf(config: ResolvedConfig, build: string): string {
  return JSON.stringify([build, process.version, config, hasRuntimeBeside(config.root)]);
}
