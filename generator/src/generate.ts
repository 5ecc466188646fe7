import type { Diagnostic } from "./diagnostics.ts";
import { load } from "./load/load.ts";
import { lower } from "./lower/lower.ts";
import { planPackages } from "./plan.ts";
import type { ResolvedConfig } from "./resolve-config.ts";
import { select } from "./select.ts";
import { type WriteReport, write } from "./write.ts";

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

export interface GenerateReport extends WriteReport {
  readonly api: { readonly title: string; readonly version: string };
  readonly operations: number;
  readonly schemas: number;
  /** The packages, as folders below the output. */
  readonly packages: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

/** From a document to packages on disk. Throws a `SpecloomError` for every refusal; nothing is half written. */
export async function generate({ config, check = false, force = false, onStage }: GenerateOptions): Promise<GenerateReport> {
  onStage?.("load");
  const loaded = await load(config);
  onStage?.("select");
  const selection = select(loaded, config.tags);
  onStage?.("lower");
  const { model, warnings } = lower(selection.document, selection.locate);
  onStage?.("render");
  const packages = await planPackages(config, selection, model);
  onStage?.("write");
  const written = await write({ root: config.root, packages, check, force });
  return {
    ...written,
    api: { title: model.api.title, version: model.api.version },
    operations: model.operations.length,
    schemas: model.schemas.size,
    packages: packages.map(({ directory }) => directory),
    warnings,
  };
}
