import { BUILD } from "./build-info.ts";
import type { GenerateReport } from "./generate-report.ts";
import type { ResolvedConfig } from "./resolve-config.ts";
import { readStamp } from "./stamp/read-stamp.ts";

export type { GenerateReport };

export interface GenerateOptions {
  readonly config: ResolvedConfig;
  /** Say what would change and write nothing. */
  readonly check?: boolean;
  /** Overwrite generated files that were edited by hand. */
  readonly force?: boolean;
  /** Called before each stage. */
  readonly onStage?: (stage: Stage) => void;
}

export type Stage = "load" | "select" | "lower" | "render" | "write";

/**
 * From a document to packages on disk. Throws a `SpecloomError` for every refusal; nothing is half written.
 *
 * The built package stops here when the stamp of the last run says that nothing is different; from source, where a view
 * or a template may have changed, every run is a whole one.
 */
export async function generate(options: GenerateOptions): Promise<GenerateReport> {
  const known = BUILD === undefined ? undefined : readStamp(options.config, BUILD);
  if (known !== undefined) return known;
  // Late, because importing the stages takes longer than finding out that they are not needed.
  const { runStages } = await import("./run-stages.ts");
  return runStages(options);
}
