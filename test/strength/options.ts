import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface Options {
  /** Only faults with this text in their title, file, place or the test that is asked first. */
  readonly only: string;
  /** How many faults are tried at a time. */
  readonly jobs: number;
  /** Results as JSON instead of a table. */
  readonly json: boolean;
}

/** @throws Error for what is no option */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: "string" }, jobs: { type: "string" }, json: { type: "boolean" } },
  });
  const jobs = Number(values.jobs ?? 1);
  if (!Number.isInteger(jobs) || jobs < 1) throw new Error("--jobs takes a whole number from 1 on");
  return { only: values.only ?? "", jobs, json: values.json ?? false };
}
