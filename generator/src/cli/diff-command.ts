import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { SpecloomError, formatDiagnostic } from "../diagnostics.ts";
import { loadConfig } from "../load-config.ts";
import { currentSource, withBase } from "../release/base/with-base.ts";
import { BUMPS, type Bump, isAtLeast } from "../release/bump.ts";
import { type Diff, diff } from "../release/diff.ts";
import { policyOf } from "../release/policy/policy.ts";
import { readPolicy } from "../release/policy/read-policy.ts";
import { POLICY_FILE } from "../release/policy/policy-file.ts";
import { htmlReport } from "../release/report/html-report.ts";
import { markdownReport } from "../release/report/markdown-report.ts";
import { textReport } from "../release/report/text-report.ts";
import { type ResolvedConfig, resolveConfig } from "../resolve-config.ts";
import type { Terminal } from "./main.ts";

const OPTIONS = {
  config: { type: "string" },
  overlay: { type: "string", multiple: true },
  tag: { type: "string", multiple: true },
  base: { type: "string" },
  scope: { type: "string" },
  name: { type: "string" },
  "allow-ref": { type: "string", multiple: true },
  policy: { type: "string" },
  markdown: { type: "boolean" },
  json: { type: "boolean" },
  html: { type: "boolean" },
  out: { type: "string" },
  "fail-on": { type: "string" },
} as const;

/** `specloom diff`. Resolves to the exit code; throws a `SpecloomError` for every refusal. */
export async function diffCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { flags, documents } = parse(args);
  const level = levelOf(flags["fail-on"]);
  const form = formOf(flags);
  const compared =
    documents === undefined ? await compareWithBase(flags, terminal) : await compareTwo(flags, documents, terminal);
  for (const warning of compared.report.warnings) terminal.stderr.write(`${formatDiagnostic(warning)}\n`);
  const text = print(
    compared,
    form,
    terminal.stdout.isTTY === true && flags.out === undefined && process.env["NO_COLOR"] === undefined,
  );
  if (flags.out === undefined) terminal.stdout.write(text);
  else writeReport(resolve(terminal.cwd(), flags.out), flags.out, text);
  const reached = level !== undefined && Object.values(compared.report.bumps).some((bump) => isAtLeast(bump, level));
  return reached ? 1 : 0;
}

function writeReport(path: string, named: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    throw new SpecloomError({
      code: "E_OUTPUT",
      message: "the report could not be written",
      fix: "name a file in a folder that is there",
      file: named,
    });
  }
}

type Flags = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];
type Form = "text" | "markdown" | "json" | "html";

function parse(args: readonly string[]): {
  readonly flags: Flags;
  readonly documents: readonly [string, string] | undefined;
} {
  const { values: flags, positionals } = parsed(args);
  const [old, now, ...others] = positionals;
  if (old === undefined) return { flags, documents: undefined };
  if (now === undefined || others.length > 0 || flags.base !== undefined)
    return refuse("give two documents, or none and what to compare the configuration's with");
  return { flags, documents: [old, now] };
}

function parsed(args: readonly string[]): { readonly values: Flags; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: true });
  } catch (error) {
    return refuse(error instanceof Error ? (error.message.split(". To specify")[0] ?? "") : String(error));
  }
}

function levelOf(level: string | undefined): Bump | undefined {
  const found = BUMPS.find((bump) => bump === level && bump !== "none");
  if (level === undefined || found !== undefined) return found;
  return refuse(`--fail-on ${JSON.stringify(level)} is no level: it is major, minor or patch`);
}

function formOf({ markdown, json, html }: Flags): Form {
  const forms = [markdown && "markdown", json && "json", html && "html"].filter(
    (form): form is Form => typeof form === "string",
  );
  if (forms.length > 1) refuse("--markdown, --json and --html exclude each other");
  return forms[0] ?? "text";
}

async function compareTwo(flags: Flags, [old, now]: readonly [string, string], terminal: Terminal): Promise<Diff> {
  const cwd = terminal.cwd();
  const loaded = flags.config === undefined ? undefined : await loadConfig(cwd, flags.config);
  const given = {
    spec: now,
    scope: flags.scope ?? loaded?.config.scope ?? "@api",
    name: flags.name ?? loaded?.config.name ?? "api",
  };
  const config = resolveConfig({ ...given, ...listsOf(flags) }, cwd, undefined);
  const policy = flags.policy === undefined ? policyOf() : readGivenPolicy(cwd, flags.policy);
  return diff({ ...currentSource(config), spec: old }, currentSource(config), config, policy);
}

async function compareWithBase(flags: Flags, terminal: Terminal): Promise<Diff> {
  const cwd = terminal.cwd();
  const loaded = await loadConfig(cwd, flags.config);
  const config: ResolvedConfig = resolveConfig(
    { ...(loaded?.config ?? { spec: "", scope: "" }), ...listsOf(flags) },
    loaded?.cwd ?? cwd,
    loaded?.file,
  );
  const policy =
    flags.policy === undefined
      ? readPolicy(join(config.cwd, POLICY_FILE), POLICY_FILE)
      : readGivenPolicy(cwd, flags.policy);
  return withBase(config, flags.base, (before) => diff(before, currentSource(config), config, policy));
}

function readGivenPolicy(cwd: string, file: string): ReturnType<typeof readPolicy> {
  return readPolicy(resolve(cwd, file), file);
}

function listsOf(flags: Flags): { overlays?: string[]; tags?: string[]; allowRefs?: string[] } {
  return {
    ...(flags.overlay !== undefined && { overlays: flags.overlay }),
    ...(flags.tag !== undefined && { tags: flags.tag }),
    ...(flags["allow-ref"] !== undefined && { allowRefs: flags["allow-ref"] }),
  };
}

function print(compared: Diff, form: Form, color: boolean): string {
  const { api, bumps, changes, warnings } = compared.report;
  if (form === "json") return `${JSON.stringify({ ok: true, api, bumps, changes, warnings }, undefined, 2)}\n`;
  if (form === "html") return htmlReport(compared);
  return form === "markdown" ? markdownReport(compared.report) : textReport(compared.report, color);
}

function refuse(message: string): never {
  throw new SpecloomError({ code: "E_USAGE", message, fix: "see the options: specloom diff --help" });
}
