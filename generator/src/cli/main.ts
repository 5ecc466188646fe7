import { isAbsolute, relative } from "node:path";
import { VERSION } from "../build-info.ts";
import { type Diagnostic, SpecloomError, formatDiagnostic } from "../diagnostics.ts";
import { DIFF_HELP } from "./diff-help.ts";
import { EXPLAIN_HELP } from "./explain-help.ts";
import { GENERATE_HELP, generateCommand } from "./generate-command.ts";
import { MOCK_HELP } from "./mock-help.ts";
import { RELEASE_HELP } from "./release-help.ts";

/** What a command may touch of the process. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  cwd(): string;
}

const HELP = `specloom ${VERSION}: from an OpenAPI description to publishable TypeScript packages

Usage
  specloom <command> [options]

Commands
  generate    write the packages that the configuration asks for
  diff        say what a changed description means for each package
  release     write the changesets that it asks for
  mock        answer for the API over HTTP
  explain     say what made a line of a generated file

Options
  --help      this text, or that of a command: specloom generate --help
  --version   the version

Example
  specloom generate --spec openapi.yaml --scope @acme --out packages
`;

/** Runs a command. Resolves to the exit code: 0 fine, 1 something differs, 2 refused. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(args, terminal);
  } catch (error) {
    return report(error, args.includes("--json"), terminal);
  }
}

async function run([command, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (command === undefined || command === "--help" || command === "-h" || command === "help") {
    terminal.stdout.write(HELP);
    return 0;
  }
  if (command === "--version" || command === "-v") {
    terminal.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const found = COMMANDS.get(command);
  if (found === undefined) {
    throw new SpecloomError({
      code: "E_USAGE",
      message: `there is no command ${JSON.stringify(command)}`,
      fix: `use ${[...COMMANDS.keys()].join(", ")}; specloom --help lists what there is`,
    });
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    terminal.stdout.write(found.help);
    return 0;
  }
  return found.run(rest, terminal);
}

interface Command {
  readonly help: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

/** What only some commands need is imported by them: most of a short run is importing. */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["generate", { help: GENERATE_HELP, run: generateCommand }],
  ["diff", { help: DIFF_HELP, run: async (...given) => (await import("./diff-command.ts")).diffCommand(...given) }],
  [
    "release",
    { help: RELEASE_HELP, run: async (...given) => (await import("./release-command.ts")).releaseCommand(...given) },
  ],
  ["mock", { help: MOCK_HELP, run: async (...given) => (await import("./mock-command.ts")).mockCommand(...given) }],
  [
    "explain",
    { help: EXPLAIN_HELP, run: async (...given) => (await import("./explain-command.ts")).explainCommand(...given) },
  ],
]);

function report(error: unknown, json: boolean, terminal: Terminal): number {
  const diagnostics = (error instanceof SpecloomError ? error.diagnostics : [bug(error)]).map((diagnostic) =>
    fromHere(diagnostic, terminal.cwd()),
  );
  if (json) terminal.stdout.write(`${JSON.stringify({ ok: false, diagnostics }, undefined, 2)}\n`);
  else terminal.stderr.write(`${diagnostics.map(formatDiagnostic).join("\n\n")}\n`);
  if (!(error instanceof SpecloomError) && process.env["SPECLOOM_DEBUG"] !== undefined) throw error;
  return 2;
}

/** The output folder is known by its whole path; a person reads it from where they are. */
function fromHere(diagnostic: Diagnostic, cwd: string): Diagnostic {
  const { file } = diagnostic;
  return file !== undefined && isAbsolute(file) ? { ...diagnostic, file: relative(cwd, file) } : diagnostic;
}

/** An error that is none of ours is a bug of ours. */
function bug(error: unknown): Diagnostic {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: "E_INTERNAL",
    message: `Specloom failed: ${text.split("\n")[0]}`,
    fix: "nothing was written; report this with the document, and set SPECLOOM_DEBUG=1 to see where it happened",
  };
}
