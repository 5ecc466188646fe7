import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  /** Both streams, one after the other. */
  readonly output: string;
}

/** Runs a script with this Node, as a shell would: without what vitest tells its own workers. */
export async function run(folder: string, script: string, ...options: readonly string[]): Promise<Ending> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_|TEST$|MODE$|DEV$|PROD$|SSR$)/.test(name)),
  );
  const child = spawn(process.execPath, [script, ...options], {
    cwd: folder,
    env: { ...env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output: out + err };
}
