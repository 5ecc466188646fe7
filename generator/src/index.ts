/** Specloom as a library: the verbs of the command line as functions. */
import { type Config, defineConfig } from "./config.ts";
import { type GenerateReport, generate as generateResolved } from "./generate.ts";
import { loadConfig } from "./load-config.ts";
import { resolveConfig } from "./resolve-config.ts";

export { defineConfig };
export type { Config, Manifest, Target } from "./config.ts";
export { SpecloomError, formatDiagnostic } from "./diagnostics.ts";
export type { Diagnostic, DiagnosticCode } from "./diagnostics.ts";
export type { GenerateReport, Stage } from "./generate.ts";
export { loadModel } from "./load-model.ts";
export type { LoadedModel } from "./load-model.ts";
export type * from "./model.ts";
export type { Change } from "./write.ts";

export interface GenerateInput {
  /** A configuration, or the path of the file that exports it; the one in `cwd` when left out. */
  readonly config?: Config | string | undefined;
  /** The folder that relative paths of a configuration object start from; the process's own when left out. */
  readonly cwd?: string | undefined;
  /** Write nothing and report what differs. */
  readonly check?: boolean | undefined;
  /** Overwrite generated files that were edited by hand. */
  readonly force?: boolean | undefined;
}

/**
 * Generates the packages of a configuration, all of them or none. Resolves to what changed; rejects with a
 * `SpecloomError` for every refusal.
 */
export async function generate({
  config,
  cwd = process.cwd(),
  check,
  force,
}: GenerateInput = {}): Promise<GenerateReport> {
  const resolved = await resolveInput(config, cwd);
  return generateResolved({ config: resolved, check: check ?? false, force: force ?? false });
}

async function resolveInput(
  config: Config | string | undefined,
  cwd: string,
): Promise<ReturnType<typeof resolveConfig>> {
  if (typeof config === "object") return resolveConfig(config, cwd, undefined);
  const loaded = await loadConfig(cwd, config);
  // Without a file, the error says what is missing.
  return loaded === undefined
    ? resolveConfig({ spec: "", scope: "" }, cwd, undefined)
    : resolveConfig(loaded.config, loaded.cwd, loaded.file);
}
