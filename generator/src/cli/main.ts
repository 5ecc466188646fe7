import { isAbsolute, relative } from "node:path";
import { VERSION } from "../build-info.ts";
import { type Diagnostic, SpecloomError, formatDiagnostic } from "../diagnostics.ts";
import { GENERATE_HELP, generateCommand } from "./generate-command.ts";

/** What a command may touch of the process. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  cwd(): string;
}

const HELP = `specloom ${VERSION}: from an OpenAPI description to publishable TypeScript packages

Usage
  specloom <command> [options]

Commands
  generate    write the packages that the configuration asks for

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
  if (command !== "generate") {
    throw new SpecloomError({
      code: "E_USAGE",
      message: `there is no command ${JSON.stringify(command)}`,
      fix: "use generate; specloom --help lists what there is",
    });
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    terminal.stdout.write(GENERATE_HELP);
    return 0;
  }
  return generateCommand(rest, terminal);
}

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
