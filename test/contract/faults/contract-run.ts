import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../support/json.ts";
import { run } from "../../support/run.ts";
import type { Sandbox } from "../../support/sandbox.ts";

/** What the contract tests of a sandbox say. */
export interface Verdict {
  readonly passed: boolean;
  /** Test file → what failed in it, file names without their folder. */
  readonly failed: Readonly<Record<string, readonly string[]>>;
  /** Why files could not be run at all: that is no failed test. */
  readonly broken: readonly string[];
  /** How many tests ran. */
  readonly total: number;
}

interface Report {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const GENERATED = ["types", "client", "react-query", "msw"];

/** Writes the packages of the sandbox anew from its own description, generator and templates. Returns which changed. */
export async function regenerate({ folder }: Sandbox): Promise<readonly string[]> {
  const files = (): Promise<unknown[]> => Promise.all(GENERATED.map((name) => filesOf(join(folder, "packages", name))));
  const before = await files();
  await expectSuccess(folder, "generator/src/cli.ts", "generate");
  const after = await files();
  return GENERATED.filter((_name, index) => !isDeepStrictEqual(before[index], after[index]));
}

/** The hashes of what the generator wrote, by its own record. */
async function filesOf(folder: string): Promise<unknown> {
  const record: unknown = JSON.parse(await readFile(join(folder, "generated.json"), "utf8"));
  return isRecord(record) ? record["files"] : undefined;
}

/** Compiles packages, types unchecked: a fault that the compiler would find has to be found by the tests too. */
export async function build({ folder }: Sandbox, packages: readonly string[]): Promise<void> {
  const compiler = join(folder, "node_modules/typescript/bin/tsc");
  for (const name of packages) {
    const config = join("packages", name, name === "runtime" ? "tsconfig.build.json" : "tsconfig.json");
    await expectSuccess(folder, compiler, "-p", config, "--noCheck");
  }
}

/** Runs the contract tests of the sandbox: all of them, or one file until its first failure. */
export async function runContract({ folder }: Sandbox, file?: string): Promise<Verdict> {
  // Where copies of the sandbox do not get it.
  const report = join(folder, "node_modules/report.json");
  // Threads start faster than processes, and nothing here outlives the run.
  const options = ["--project", "contract", "--pool", "threads", "--reporter", "json", "--outputFile", report];
  const chosen = file === undefined ? [] : [`contract/${file}`, "--bail", "1"];
  const vitest = join(folder, "node_modules/vitest/vitest.mjs");
  const { code, output } = await run(folder, vitest, "run", ...options, ...chosen);
  const { numTotalTests, testResults } = await read(report, output);
  const files = testResults.map(({ name, status, message, assertionResults }) => ({
    name: basename(name),
    message: status === "failed" ? message : "",
    titles: assertionResults.filter((result) => result.status === "failed").map(({ fullName }) => fullName),
  }));
  return {
    passed: code === 0,
    failed: Object.fromEntries(
      files.filter(({ titles }) => titles.length > 0).map(({ name, titles }) => [name, titles]),
    ),
    broken: files
      .filter(({ titles, message }) => titles.length === 0 && message !== "")
      .map(({ name, message }) => `${name}: ${message}`),
    total: numTotalTests,
  };
}

async function read(report: string, output: string): Promise<Report> {
  try {
    return JSON.parse(await readFile(report, "utf8")) as Report;
  } catch (error) {
    throw new Error(`vitest wrote no report:\n${output}`, { cause: error });
  }
}

async function expectSuccess(folder: string, script: string, ...options: readonly string[]): Promise<void> {
  const { code, output } = await run(folder, script, ...options);
  if (code !== 0) throw new Error(`${script} ${options.join(" ")} ended with ${code}:\n${output}`);
}
