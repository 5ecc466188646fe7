import { readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { run } from "../support/run.ts";
import type { Sandbox } from "../support/sandbox.ts";

const PROJECTS = ["contract", "contract-fetch", "mock"];

interface Report {
  readonly testResults: readonly { readonly name: string; readonly status: string }[];
}

/**
 * Runs the contract tests of a sandbox.
 *
 * @param files - from `test`; all of them where absent
 * @returns the file that turned red first, or that could not be run; nothing where all stay green
 * @throws Error when vitest fails and tells of no file
 */
export async function askTests({ folder }: Sandbox, files: readonly string[] = []): Promise<string | undefined> {
  const report = join(folder, "node_modules/report.json");
  await rm(report, { force: true });
  const projects = PROJECTS.flatMap((name) => ["--project", name]);
  // Threads start faster than processes, and nothing here outlives the run.
  const options = ["--pool", "threads", "--bail", "1", "--reporter", "json", "--outputFile", report];
  const vitest = join(folder, "node_modules/vitest/vitest.mjs");
  const { code, output } = await run(folder, vitest, "run", ...projects, ...options, ...files);
  if (code === 0) return undefined;
  const { testResults } = await read(report, output);
  // The files that `--bail` cut short are told as passed or skipped.
  const red = testResults.find(({ status }) => status === "failed");
  if (red === undefined) throw new Error(`vitest ended with ${code}, and no test failed:\n${output}`);
  return relative(join(folder, "test"), red.name);
}

async function read(report: string, output: string): Promise<Report> {
  try {
    // The type is the part of vitest's report that is used here.
    return JSON.parse(await readFile(report, "utf8")) as Report;
  } catch (error) {
    throw new Error(`vitest wrote no report:\n${output}`, { cause: error });
  }
}
