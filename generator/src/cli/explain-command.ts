import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { SpecloomError, formatDiagnostic } from "../diagnostics.ts";
import { explain } from "../explain/explain.ts";
import { explanationText } from "../explain/explanation-text.ts";
import { configFileIn } from "../load-config.ts";
import { CONFIG_OPTIONS, type ConfigFlags, configOf } from "./generate-command.ts";
import type { Terminal } from "./main.ts";

const OPTIONS = { ...CONFIG_OPTIONS, json: { type: "boolean" } } as const;

/** `specloom explain`. Resolves to the exit code; throws a `SpecloomError` for every refusal. */
export async function explainCommand(args: readonly string[], { stdout, stderr, cwd }: Terminal): Promise<number> {
  const { flags, place } = parse(args);
  const asked = placeOf(place, cwd());
  const config = await configOf(withNearest(flags, asked.file, cwd()), cwd());
  const explanation = await explain({ config, ...asked, cwd: cwd() });
  for (const warning of explanation.warnings) stderr.write(`${formatDiagnostic(warning)}\n`);
  const text = flags.json
    ? `${JSON.stringify({ ok: true, ...explanation }, undefined, 2)}\n`
    : explanationText(explanation);
  stdout.write(text);
  return 0;
}

type Flags = ConfigFlags & { readonly json?: boolean | undefined };

function parse(args: readonly string[]): { readonly flags: Flags; readonly place: string } {
  const { values, positionals } = parsed(args);
  const [place, ...others] = positionals;
  if (place === undefined || others.length > 0) return refuse("explain takes one file, with a line or without");
  return { flags: values, place };
}

function parsed(args: readonly string[]): { readonly values: Flags; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: true });
  } catch (error) {
    return refuse(error instanceof Error ? (error.message.split(". To specify")[0] ?? "") : String(error));
  }
}

/** `FILE`, `FILE:LINE` or `FILE:LINE:COLUMN`; a file whose name ends like that is taken for what it is. */
function placeOf(
  place: string,
  cwd: string,
): { readonly file: string; readonly line?: number; readonly column?: number } {
  const [, file, line, column] = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/.exec(place) ?? [];
  if (file === undefined || existsSync(resolve(cwd, place))) return { file: place };
  const numbers = [Number(line), ...(column === undefined ? [] : [Number(column)])];
  if (numbers.includes(0)) return refuse("lines and columns begin at 1");
  return { file, line: Number(line), ...(column !== undefined && { column: Number(column) }) };
}

/** Asked about a file of another folder, the configuration is that of the nearest folder above it. */
function withNearest(flags: Flags, file: string, cwd: string): Flags {
  if (flags.config !== undefined || flags.spec !== undefined || configFileIn(cwd) !== undefined) return flags;
  for (let folder = dirname(resolve(cwd, file)); ; folder = dirname(folder)) {
    const name = configFileIn(folder);
    if (name !== undefined) return { ...flags, config: resolve(folder, name) };
    if (folder === dirname(folder)) return flags;
  }
}

function refuse(message: string): never {
  throw new SpecloomError({ code: "E_USAGE", message, fix: "see the options: specloom explain --help" });
}
