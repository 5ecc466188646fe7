import { join } from "node:path";
import type { Config } from "specloom";

/** A golden case: a folder with `spec.yaml` and, in `expected/`, what it becomes. */
export interface GoldenCase {
  readonly folder: string;
  readonly config: Config;
}

export const CASES: readonly GoldenCase[] = [
  {
    folder: join(import.meta.dirname, "odd-api"),
    config: { spec: "spec.yaml", scope: "@lighthouse", output: "expected" },
  },
];
