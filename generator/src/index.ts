/** Specloom as a library: the verbs of the command line as functions. */
import { type Config, defineConfig } from "./config.ts";
import type { Explanation } from "./explain/explanation.ts";
import { type GenerateReport, generate as generateResolved } from "./generate.ts";
import { loadConfig } from "./load-config.ts";
import { resolveConfig } from "./resolve-config.ts";

export { defineConfig };
export type { Config, Manifest, Target } from "./config.ts";
export { SpecloomError, formatDiagnostic } from "./diagnostics.ts";
export type { Diagnostic, DiagnosticCode } from "./diagnostics.ts";
export type {
  Explanation,
  FileExplanation,
  LineExplanation,
  LineSource,
  NamedSource,
  OverlayUse,
  SourceSpot,
  Spot,
} from "./explain/explanation.ts";
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

export interface ExplainInput {
  /** A configuration, or the path of the file that exports it; the one in `cwd` when left out. */
  readonly config?: Config | string | undefined;
  /** What relative paths start from; the process's own folder when left out. */
  readonly cwd?: string | undefined;
  /** The generated file. */
  readonly file: string;
  /** The first is 1; the whole file where it is left out. */
  readonly line?: number | undefined;
  /** The first is 1; the whole line where it is left out. */
  readonly column?: number | undefined;
}

/**
 * Says what made a generated file, or a line of it: a `FileExplanation` without `line`, a `LineExplanation` with it. Rejects
 * with a `SpecloomError` for every refusal; writes nothing.
 */
export async function explain({ config, cwd = process.cwd(), ...place }: ExplainInput): Promise<Explanation> {
  const resolved = await resolveInput(config, cwd);
  // Late, because few who import this entry ask.
  const { explain: explainResolved } = await import("./explain/explain.ts");
  return explainResolved({ ...place, config: resolved, cwd });
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
