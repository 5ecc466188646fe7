import { relative } from "node:path";
import { parseArgs } from "node:util";
import { SpecloomError, formatDiagnostic } from "../diagnostics.ts";
import { loadConfig } from "../load-config.ts";
import { PACKAGES } from "../release/change.ts";
import { moveReleased, release } from "../release/release.ts";
import { resolveConfig } from "../resolve-config.ts";
import type { Terminal } from "./main.ts";

const OPTIONS = {
  config: { type: "string" },
  base: { type: "string" },
  versioned: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** `specloom release`. Resolves to the exit code; throws a `SpecloomError` for every refusal. */
export async function releaseCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const flags = parse(args);
  const loaded = await loadConfig(terminal.cwd(), flags.config);
  const { config: given, cwd } = loaded ?? { config: { spec: "", scope: "" }, cwd: terminal.cwd() };
  const config = resolveConfig(given, cwd, loaded?.file);
  const names = (paths: readonly string[]): string[] => paths.map((path) => relative(terminal.cwd(), path));
  if (flags.versioned === true) {
    const changed = names(await moveReleased(config));
    terminal.stdout.write(
      flags.json ? jsonText({ changed }) : linesText(changed, "the released description is the one that is there"),
    );
    return 0;
  }
  const { report, changed } = await release(config, flags.base);
  for (const warning of report.warnings) terminal.stderr.write(`${formatDiagnostic(warning)}\n`);
  const bumps = PACKAGES.map((name) => `${name} ${report.bumps[name]}`).join(", ");
  terminal.stdout.write(
    flags.json
      ? jsonText({ bumps: report.bumps, changes: report.changes, changed: names(changed) })
      : linesText(names(changed), `changesets are up to date: ${bumps}`),
  );
  return 0;
}

function parse(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"] {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false });
    if (values.versioned !== true || values.base === undefined) return values;
    return refuse("--versioned and --base exclude each other");
  } catch (error) {
    if (error instanceof SpecloomError) throw error;
    return refuse(error instanceof Error ? (error.message.split(". To specify")[0] ?? "") : String(error));
  }
}

function refuse(message: string): never {
  throw new SpecloomError({ code: "E_USAGE", message, fix: "see the options: specloom release --help" });
}

function jsonText(report: object): string {
  return `${JSON.stringify({ ok: true, ...report }, undefined, 2)}\n`;
}

function linesText(changed: readonly string[], done: string): string {
  return `${[...changed.map((path) => `  ~ ${path}`), done].join("\n")}\n`;
}
