import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Terminal } from "../../generator/src/cli/main.ts";
import { SpecloomError, formatDiagnostic } from "../../generator/src/index.ts";
import { loadConfig } from "../../generator/src/load-config.ts";
import { resolveConfig } from "../../generator/src/resolve-config.ts";
import { compare } from "./compare.ts";
import { documentAddress } from "./document-address.ts";
import { fetchDocument } from "./fetch-document.ts";
import { pullRequestText } from "./pull-request-text.ts";
import { Refused } from "./refused.ts";
import { runSpecloom } from "./run-specloom.ts";

const HELP = `spec-changed: take the vendor's new document over

Usage
  node scripts/spec-changed.ts --url URL [options]

Fetches the document and compares it with the description of specloom.config.ts, as models and with its overlays and tags.
Where nothing changes for anybody, nothing is written. Else the description is replaced whole, the packages are generated,
and the changesets are written.

Options
  --url URL       where the vendor publishes the document; https
  --out FILE      write the difference there, as Markdown for a pull request; there is no file where nothing changed
  --timeout S     seconds to wait for the document; 60 when left out
  --help          this text

Exit codes
  0 fine   2 refused: nothing was written

Example
  node scripts/spec-changed.ts --url https://api.example.com/openapi.yaml --out difference.md
`;

const OPTIONS = {
  url: { type: "string" },
  out: { type: "string" },
  timeout: { type: "string", default: "60" },
  help: { type: "boolean" },
} as const;

/**
 * Fetches the document, and, where it means anything to the packages, generates from it, with its changesets. Resolves to
 * the exit code; after a refusal, 2, everything is as it was.
 */
export async function specChanged(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(args, terminal);
  } catch (error) {
    if (error instanceof Refused) terminal.stderr.write(error.message);
    else if (error instanceof SpecloomError)
      terminal.stderr.write(`${error.diagnostics.map(formatDiagnostic).join("\n\n")}\n`);
    else throw error;
    return 2;
  }
}

async function run(args: readonly string[], { cwd, stdout }: Terminal): Promise<number> {
  const { url = "", out, timeout, help } = flagsOf(args);
  if (help) {
    stdout.write(HELP);
    return 0;
  }
  const seconds = secondsOf(timeout);
  const config = await configIn(cwd());
  const report = out === undefined ? undefined : resolve(cwd(), out);
  if (report !== undefined) rmSync(report, { force: true });
  const text = await fetchDocument(documentAddress(url), seconds);
  const markdown = await compare(config, text);
  if (markdown === undefined) {
    stdout.write(`${config.spec}: nothing changes for anybody\n`);
    return 0;
  }
  await takeOver(config, text);
  stdout.write(`${config.spec}: replaced; packages and changesets are in line with it\n`);
  if (report === undefined) stdout.write(`\n${markdown}`);
  else writeFileSync(report, pullRequestText(markdown));
  return 0;
}

/** Replaces the description and what follows from it, or leaves everything as it was. */
async function takeOver({ spec, cwd }: Config, text: string): Promise<void> {
  const file = join(cwd, spec);
  const before = readFileSync(file, "utf8");
  writeFileSync(file, text);
  try {
    await runSpecloom(cwd, "generate", "--changeset");
  } catch (error) {
    writeFileSync(file, before);
    throw error;
  }
}

type Config = ReturnType<typeof resolveConfig>;

async function configIn(folder: string): Promise<Config> {
  const loaded = await loadConfig(folder, undefined);
  if (loaded === undefined) return refuse("there is no specloom.config.ts here");
  return resolveConfig(loaded.config, loaded.cwd, loaded.file);
}

function flagsOf(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"] {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    return refuse(error instanceof Error ? (error.message.split(". To specify")[0] ?? "") : String(error));
  }
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  return seconds > 0 && seconds <= 600 ? seconds : refuse("--timeout takes seconds, 600 at most");
}

function refuse(message: string): never {
  throw new SpecloomError({ code: "E_USAGE", message, fix: "see the options: node scripts/spec-changed.ts --help" });
}
