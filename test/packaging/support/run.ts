import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/**
 * Runs a command and resolves to what it printed on standard output. Rejects with everything it printed when it fails.
 * Not in a shell, so that nothing has to be quoted.
 */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await execute(command, [...args], { cwd, env: environment(), maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    throw new Error(`${command} ${args.join(" ")} failed in ${cwd}\n${printedBy(error)}`, { cause: error });
  }
}

function printedBy(error: unknown): string {
  if (!(error instanceof Error && "stdout" in error && "stderr" in error)) return String(error);
  return `${String(error.stdout)}${String(error.stderr)}`.trim() || error.message;
}

/** Without what the package manager that started this tells its children: it is not the consumer's configuration. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|pnpm_|NODE_OPTIONS$|VITEST|NODE_ENV$)/i.test(name),
  );
  return { ...Object.fromEntries(kept), NO_COLOR: "1" };
}
