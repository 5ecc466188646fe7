import { isRecord } from "../is-record.ts";
import type { GenerateReport } from "../generate-report.ts";

/**
 * What a run that ended well leaves in `node_modules/.cache/specloom`, so that the next one can tell from bytes alone
 * that it has nothing to do. A stamp is never trusted further than that: whatever it does not match is generated anew.
 */
export interface Stamp {
  /** Everything beside files that the output depends on, as `circumstancesOf` puts it. */
  readonly circumstances: string;
  /** Every file that was read, as absolute paths. */
  readonly inputs: readonly InputFile[];
  /** SHA-256 of every file that is wholly or partly ours, by its path below the output root. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What the run said, warnings included. */
  readonly report: GenerateReport;
}

export interface InputFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** The stamp in a text, or undefined where the text is not one. */
export function parseStamp(text: string): Stamp | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isStamp(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isStamp(value: unknown): value is Stamp {
  if (!isRecord(value) || typeof value["circumstances"] !== "string") return false;
  const { inputs, outputs, report } = value;
  return Array.isArray(inputs) && inputs.every(isInput) && isRecord(outputs) && isReport(report);
}

function isInput(value: unknown): value is InputFile {
  return (
    isRecord(value) &&
    typeof value["path"] === "string" &&
    typeof value["size"] === "number" &&
    typeof value["sha256"] === "string"
  );
}

function isReport(value: unknown): value is GenerateReport {
  if (!isRecord(value) || !isRecord(value["api"])) return false;
  const lists = [value["changes"], value["packages"], value["warnings"]];
  return (
    lists.every(Array.isArray) &&
    [value["operations"], value["schemas"], value["unchanged"]].every((count) => typeof count === "number")
  );
}
