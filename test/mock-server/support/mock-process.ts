import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { root, specloom } from "./specloom.ts";

/** `specloom mock` in a process of its own. */
export interface MockProcess extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly url: string;
  /** What it printed so far, by line; the first tells the URL. */
  readonly lines: readonly string[];
  /** Resolves to a line that fits, printed before or after this call. */
  readonly line: (fits: (line: string) => boolean) => Promise<string>;
  /** Interrupts it, as Ctrl-C does; resolves to the exit code and what it wrote to stderr. */
  readonly interrupt: () => Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/** Starts it on a free port, for the IAM Users description unless `flags` name another; rejects when it does not start. */
export async function startMock(...flags: readonly string[]): Promise<MockProcess> {
  return startMockOf(specloom, root, flags);
}

/** The same by another copy of the command, started in `folder`. */
export async function startMockOf(program: string, folder: string, flags: readonly string[]): Promise<MockProcess> {
  const child = spawn(process.execPath, [program, "mock", "--port", "0", ...flags], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stderr = text(child.stderr);
  const lines: string[] = [];
  const reader = createInterface(child.stdout).on("line", (line) => lines.push(line));
  const line = async (fits: (line: string) => boolean): Promise<string> => {
    for (;;) {
      const found = lines.find(fits);
      if (found !== undefined) return found;
      await once(reader, "line", { signal: AbortSignal.timeout(20_000) });
    }
  };
  const first = await Promise.race([line(() => true), ended(child)]);
  if (typeof first !== "string") throw new Error(`specloom mock ended with ${first}: ${await stderr}`);
  const url = first.startsWith("{") ? String(JSON.parse(first).url) : first;
  const interrupt = async (): Promise<{ code: number | null; stderr: string }> => {
    const code = ended(child);
    child.kill("SIGINT");
    return { code: await code, stderr: await stderr };
  };
  return { url, lines, line, interrupt, [Symbol.asyncDispose]: async () => void (await interrupt()) };
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}
