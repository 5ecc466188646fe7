/** Specloom as a library: the verbs of the command line as functions. */
import { type Config, defineConfig } from "./config.ts";
import type { DiffInput } from "./diff-documents.ts";
import type { Explanation } from "./explain/explanation.ts";
import { type GenerateReport, generate as generateResolved } from "./generate.ts";
import { loadConfig } from "./load-config.ts";
import type { Diff } from "./release/diff.ts";
import type { ReleaseReport } from "./release/release.ts";
import { resolveConfig } from "./resolve-config.ts";

export { defineConfig };
export type { Config, Manifest, Target } from "./config.ts";
export { SpecloomError, formatDiagnostic } from "./diagnostics.ts";
export type { Diagnostic, DiagnosticCode } from "./diagnostics.ts";
export type { DiffInput, DiffPolicy } from "./diff-documents.ts";
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
export type { Bump } from "./release/bump.ts";
export type { Change as DiffChange, Direction, Effect, Package, Wire } from "./release/change.ts";
export type { Diff, DiffReport } from "./release/diff.ts";
export type { Knob } from "./release/policy/knobs.ts";
export type { Override } from "./release/policy/policy.ts";
export type { Changeset, ReleaseReport } from "./release/release.ts";
export type { Kind as DiffKind } from "./release/rules/kind.ts";
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

/**
 * Compares two documents as models: `report` has the bump of each package and every change with its reason. Nothing is
 * written. Rejects with a `SpecloomError` for whatever is wrong with either document, and for documents of two APIs.
 */
export async function diff(input: DiffInput): Promise<Diff> {
  // Late, as all stages are, so that a configuration that imports `defineConfig` from here costs next to nothing.
  const { diffDocuments } = await import("./diff-documents.ts");
  return diffDocuments(input);
}

/** A comparison for people: text, Markdown for a pull request, or a page that shows both documents side by side. */
export async function printDiff(compared: Diff, form: "text" | "markdown" | "html"): Promise<string> {
  const module = await import("./diff-documents.ts");
  return module.printDiff(compared, form);
}

export interface ReleaseInput {
  /** As for `generate`. */
  readonly config?: Config | string | undefined;
  readonly cwd?: string | undefined;
  /** A commit, a branch or a tag to compare with; `released.json` beside the description where absent. */
  readonly base?: string | undefined;
  /** Write nothing: `changesets` has the texts. */
  readonly check?: boolean | undefined;
}

/**
 * Writes a changeset for each package that the description's changes since the last release reach, all or none. Rejects
 * with a `SpecloomError` for every refusal.
 */
export async function release({ config, cwd = process.cwd(), base, check }: ReleaseInput = {}): Promise<ReleaseReport> {
  const [resolved, module] = await Promise.all([resolveInput(config, cwd), import("./release/release.ts")]);
  return module.release(resolved, base, check ?? false);
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
