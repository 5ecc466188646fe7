import { relative } from "node:path";
import { parseArgs } from "node:util";
import type { Config, Target } from "../config.ts";
import { SpecloomError, formatDiagnostic } from "../diagnostics.ts";
import { type GenerateReport, generate } from "../generate.ts";
import { loadConfig } from "../load-config.ts";
import { type ResolvedConfig, resolveConfig } from "../resolve-config.ts";
import type { Terminal } from "./main.ts";
import { progress } from "./progress.ts";

export const GENERATE_HELP = `specloom generate: write the packages that the configuration asks for

Usage
  specloom generate [--config FILE] [options]
  specloom generate --spec FILE --scope @SCOPE [options]

What to generate (flags win over the file)
  --config FILE      the configuration; specloom.config.ts when left out and no --spec is given
  --spec FILE        the OpenAPI 3.0 or 3.1 document, YAML or JSON
  --overlay FILE     an OpenAPI Overlay 1.0 document; may be repeated
  --tag NAME         only operations with this tag; may be repeated
  --scope @SCOPE     the npm scope of the packages
  --name NAME        what the API is called in code; the scope without @ when left out
  --out DIR          the folder for {types,client,react-query,msw}; packages when left out
  --target NAME      types, client, react-query, msw or vue-query; may be repeated; all but vue-query when left out
  --envelope NAME    the member of successes that holds what callers want, such as data
  --workspace        the packages depend on each other by workspace:^ instead of by version
  --allow-ref FILE   a file outside the document's folder that a $ref may name; may be repeated

How
  --check            write nothing; print what differs and exit with 1 if anything does
  --changeset        also write the changesets of what differs from the released description
  --force            overwrite generated files that were edited by hand
  --json             print a report as JSON
  --help             this text

Exit codes
  0 fine   1 something differs (--check)   2 refused: nothing was written

Example
  specloom generate --spec openapi.yaml --overlay wire.yaml --tag Users --scope @acme --out packages
`;

/** What says which packages are meant. */
export const CONFIG_OPTIONS = {
  config: { type: "string" },
  spec: { type: "string" },
  overlay: { type: "string", multiple: true },
  tag: { type: "string", multiple: true },
  scope: { type: "string" },
  name: { type: "string" },
  out: { type: "string" },
  target: { type: "string", multiple: true },
  envelope: { type: "string" },
  workspace: { type: "boolean" },
  "allow-ref": { type: "string", multiple: true },
} as const;

const OPTIONS = {
  ...CONFIG_OPTIONS,
  changeset: { type: "boolean" },
  check: { type: "boolean" },
  force: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** `specloom generate`. Resolves to the exit code; throws a `SpecloomError` for every refusal. */
export async function generateCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const flags = parse(args);
  const config = await configOf(flags, terminal.cwd());
  const stages = progress(terminal);
  const check = flags.check ?? false;
  // Before the packages are written: a refusal of either leaves both as they were.
  const changesets = flags.changeset && !check ? await planChangesets(config) : undefined;
  const report = await generate({ config, check, force: flags.force ?? false, onStage: stages.show }).finally(
    stages.clear,
  );
  changesets?.write();
  for (const warning of report.warnings) terminal.stderr.write(`${formatDiagnostic(warning)}\n`);
  terminal.stdout.write(
    flags.json
      ? `${JSON.stringify({ ok: true, ...report }, undefined, 2)}\n`
      : summary(report, config, check, terminal.cwd()),
  );
  return check && report.changes.length > 0 ? 1 : 0;
}

async function planChangesets(config: ResolvedConfig): Promise<{ readonly write: () => unknown }> {
  const { planRelease } = await import("../release/release.ts");
  return planRelease(config, undefined);
}

export type ConfigFlags = ReturnType<typeof parseArgs<{ options: typeof CONFIG_OPTIONS }>>["values"];
type Flags = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];

function parse(args: readonly string[]): Flags {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const message = error instanceof Error ? (error.message.split(". To specify")[0] ?? "") : String(error);
    throw new SpecloomError({ code: "E_USAGE", message, fix: "see the options: specloom generate --help" });
  }
}

/** The configuration that flags name, or are; `cwd` is where they were given. */
export async function configOf(flags: ConfigFlags, cwd: string): Promise<ResolvedConfig> {
  const loaded =
    flags.spec === undefined || flags.config !== undefined ? await loadConfig(cwd, flags.config) : undefined;
  const given = withoutUndefined({
    spec: flags.spec,
    overlays: flags.overlay,
    tags: flags.tag,
    scope: flags.scope,
    name: flags.name,
    output: flags.out,
    // An unknown word is refused, with the list of targets, when the configuration is checked.
    targets: flags.target as readonly Target[] | undefined,
    envelope: flags.envelope,
    workspace: flags.workspace,
    allowRefs: flags["allow-ref"],
  });
  const config: Config = { ...(loaded?.config ?? { spec: "", scope: "" }), ...given };
  return resolveConfig(config, loaded?.cwd ?? cwd, loaded?.file);
}

function withoutUndefined<T extends object>(value: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}

/** How many changed files are named; `--check` and `--json` name all. */
const SHOWN = 20;

const SIGNS = { added: "+", changed: "~", removed: "-" } as const;

function summary(report: GenerateReport, config: ResolvedConfig, check: boolean, cwd: string): string {
  const folder = relative(cwd, config.root) || ".";
  const count = report.changes.length;
  const shown = check ? report.changes : report.changes.slice(0, SHOWN);
  const lines = shown.map(({ kind, path }) => `  ${SIGNS[kind]} ${folder}/${path}`);
  if (count > shown.length) lines.push(`  … and ${count - shown.length} more`);
  const done =
    count === 0
      ? "everything is up to date"
      : `${count} ${count === 1 ? "file" : "files"} ${check ? "would change" : "written"}`;
  const what = `${report.api.title} ${report.api.version}: ${plural(report.operations, "operation")}, ${plural(report.schemas, "schema")}`;
  return [...lines, `${what} → ${report.packages.map((name) => `${folder}/${name}`).join(", ")}: ${done}`, ""].join(
    "\n",
  );
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
