import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";

/** A server in a process of its own; it ends with this. */
export interface Served extends AsyncDisposable {
  readonly port: number;
}

/**
 * Starts a server that tells its port on the file descriptor 3, as `workerd --control-fd=3` does: a line of JSON.
 *
 * @throws Error with what it printed, when it ends before that
 */
export async function serving(program: string, args: readonly string[]): Promise<Served> {
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe", "pipe"] });
  const control = child.stdio[3];
  if (!(control instanceof Readable)) throw new Error("no control stream");
  let printed = "";
  child.stderr?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const port = await new Promise<number>((resolve, reject) => {
    let told = "";
    control.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      const [, digits] = /"port":\s*(\d+)/.exec(told) ?? [];
      if (digits !== undefined) resolve(Number(digits));
    });
    child.on("close", () => reject(new Error(`${program} ended\n${printed}`)));
  });
  const dispose = async (): Promise<void> => {
    const closed = once(child, "close");
    child.kill();
    await closed;
  };
  return { port, [Symbol.asyncDispose]: dispose };
}
