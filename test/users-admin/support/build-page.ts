import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const example = join(import.meta.dirname, "../../../examples/users-admin");

/** Builds the page into a folder, as it is published. */
export async function buildPage(folder: string): Promise<void> {
  const vite = join(example, "node_modules/.bin/vite");
  const child = spawn(vite, ["build", "--outDir", folder, "--emptyOutDir", "--logLevel", "warn"], {
    cwd: example,
    // vitest says "test", with which React would be built for development.
    env: { ...process.env, NODE_ENV: "production" },
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  if (code !== 0) throw new Error(`vite build ended with ${code}\n${out}${err}`);
}
