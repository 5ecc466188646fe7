import { run } from "./run.ts";

/** Runs pnpm: the one that runs this, else the one that npx brings. Resolves to what it printed on standard output. */
export async function pnpm(args: readonly string[], cwd: string): Promise<string> {
  const [command, ...before] = program();
  // Where the workspace is copied to, nothing is to be installed because a link is older than a manifest.
  return run(command, [...before, "--config.verify-deps-before-run=false", ...args], cwd);
}

function program(): readonly [string, ...string[]] {
  const path = process.env["npm_execpath"];
  if (path === undefined || !/pnpm/.test(path)) return ["npx", "-y", "pnpm@12"];
  return /\.[cm]?js$/.test(path) ? [process.execPath, path] : [path];
}
