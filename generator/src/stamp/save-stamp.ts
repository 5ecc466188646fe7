import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { GenerateReport } from "../generate-report.ts";
import type { ResolvedConfig } from "../resolve-config.ts";
import { type OutputPackage, write } from "../write.ts";
import { circumstancesOf } from "./circumstances.ts";
import { hashInputs } from "./hash-inputs.ts";
import { hashOutputs, looseAmong } from "./hash-outputs.ts";
import { stampFile } from "./stamp-file.ts";
import type { Stamp } from "./stamp.ts";

export interface FinishedRun {
  readonly config: ResolvedConfig;
  /** The build of the generator. */
  readonly build: string;
  /** When the run began, in milliseconds since 1970. */
  readonly began: number;
  /** Absolute paths of every file that was read. */
  readonly files: readonly string[];
  readonly packages: readonly OutputPackage[];
  readonly report: GenerateReport;
}

/**
 * Leaves a stamp for the next run, where the configuration's folder has a place for it. What cannot be stamped, or a
 * folder that cannot be written, is no reason to fail: the next run is a whole one.
 */
export async function saveStamp(run: FinishedRun): Promise<void> {
  const file = stampFile(run.config);
  if (file === undefined) return;
  try {
    const stamp = await stampOf(run);
    if (stamp !== undefined) put(file, JSON.stringify(stamp));
  } catch {
    // Whoever looks for the stamp finds none, or an old one that does not match.
  }
}

/** Undefined where somebody changed a file between our writing and our looking at it. */
async function stampOf({ config, build, began, files, packages, report }: FinishedRun): Promise<Stamp | undefined> {
  const inputs = hashInputs(files, began);
  const outputs = hashOutputs(config.root, report.packages, packages.flatMap(looseFilesOf));
  // Compared after hashing: what is in the stamp is what the plan says, and not an edit of the last moment.
  const { changes, unchanged } = await write({ root: config.root, packages, check: true, force: false });
  if (changes.length > 0) return undefined;
  return { circumstances: circumstancesOf(config, build), inputs, outputs, report: { ...report, changes, unchanged } };
}

/** What a package has outside `src/generated`, relative to the root. */
function looseFilesOf({ directory, files }: OutputPackage): string[] {
  const paths = [...files.map(({ path }) => path), "package.json", "README.md", "generated.json"];
  return looseAmong(paths.map((path) => `${directory}/${path}`));
}

/** In one step, so that no other run reads half of it. */
function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
