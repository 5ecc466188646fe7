import { BUILD } from "./build-info.ts";
import type { GenerateOptions } from "./generate.ts";
import type { GenerateReport } from "./generate-report.ts";
import { load } from "./load/load.ts";
import { lower } from "./lower/lower.ts";
import { planPackages } from "./plan.ts";
import { select } from "./select.ts";
import { saveStamp } from "./stamp/save-stamp.ts";
import { write } from "./write.ts";

/** The program: load, select, lower, plan, write. */
export async function runStages({
  config,
  check = false,
  force = false,
  onStage,
}: GenerateOptions): Promise<GenerateReport> {
  const began = Date.now();
  onStage?.("load");
  const loaded = await load(config);
  onStage?.("select");
  const selection = select(loaded, config.tags);
  onStage?.("lower");
  const { model, warnings } = lower(selection.document, selection.locate);
  onStage?.("render");
  const packages = await planPackages(config, selection, model, loaded.overlays);
  onStage?.("write");
  const written = await write({ root: config.root, packages, check, force });
  const report: GenerateReport = {
    ...written,
    api: { title: model.api.title, version: model.api.version },
    operations: model.operations.length,
    schemas: model.schemas.size,
    packages: packages.map(({ directory }) => directory),
    warnings,
  };
  if (BUILD !== undefined && !(check && written.changes.length > 0))
    await saveStamp({ config, build: BUILD, began, files: loaded.files, packages, report });
  return report;
}
