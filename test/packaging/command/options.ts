import { parseArgs } from "node:util";
import { BadInput } from "./bad-input.ts";

/** What the command line asks for. */
export interface Options {
  /** Only these packages; all when there are none. */
  readonly names: readonly string[];
  readonly help: boolean;
  /** Results as JSON on standard output, and nothing else there. */
  readonly json: boolean;
  /** False: what was built is checked as it is. */
  readonly build: boolean;
  /** Leave the tarballs and the projects where they are, to look at. */
  readonly keep: boolean;
}

export const HELP = `pnpm release:check: are the packages fit to be published?

Usage
  pnpm release:check [PACKAGE...] [options]

Builds, packs every package of the workspace that is not private, looks into the tarballs, and uses them as strangers
would: installed by npm and by pnpm, compiled, bundled, run. Nothing is published, and no file of the workspace changes
but dist.

Options
  --no-build   check what was built before
  --keep       leave the tarballs and the projects in a temporary folder, and tell which
  --json       print a report as JSON
  --help       this text

Exit codes
  0 fit   1 something was found   2 refused: nothing was checked

Example
  pnpm release:check @specloom/runtime --keep
`;

/** @throws BadInput for what is no option */
export function readOptions(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const { help = false, json = false, keep = false } = values;
    return { names: positionals, help, json, keep, build: !values["no-build"] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new BadInput(`${message}\n  fix: see pnpm release:check --help`, { cause: error });
  }
}

const OPTIONS = {
  help: { type: "boolean" },
  json: { type: "boolean" },
  "no-build": { type: "boolean" },
  keep: { type: "boolean" },
} as const;
