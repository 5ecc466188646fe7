import { readFileSync } from "node:fs";
import type { GenerateReport } from "../generate-report.ts";
import type { ResolvedConfig } from "../resolve-config.ts";
import { circumstancesOf } from "./circumstances.ts";
import { sameInputs } from "./hash-inputs.ts";
import { hashOutputs, looseAmong } from "./hash-outputs.ts";
import { stampFile } from "./stamp-file.ts";
import { type Stamp, parseStamp } from "./stamp.ts";

/**
 * What a run would report, if the last one left a stamp and nothing that it depends on, or wrote, is different since.
 * Undefined in every other case, whatever the reason: then the run has to happen, and says what is wrong.
 */
export function readStamp(config: ResolvedConfig, build: string): GenerateReport | undefined {
  try {
    const file = stampFile(config);
    const stamp = file === undefined ? undefined : parseStamp(readFileSync(file, "utf8"));
    return stamp !== undefined && holds(stamp, config, build) ? stamp.report : undefined;
  } catch {
    return undefined;
  }
}

function holds({ circumstances, inputs, outputs, report }: Stamp, config: ResolvedConfig, build: string): boolean {
  if (circumstances !== circumstancesOf(config, build) || report.changes.length > 0 || !sameInputs(inputs))
    return false;
  const now = hashOutputs(config.root, report.packages, looseAmong(Object.keys(outputs)));
  return JSON.stringify(now) === JSON.stringify(outputs);
}
