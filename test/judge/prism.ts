import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { JsonRecord } from "../support/json.ts";

/** Prism, mocking a description and judging every request and reply by it. */
export interface Prism extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly url: string;
}

const cli = createRequire(import.meta.url).resolve("@stoplight/prism-cli/dist/index.js");

/**
 * Starts Prism on a port of this machine and waits until it listens.
 *
 * @throws Error with what it printed, where it ends or does not listen in time
 */
export async function startPrism(document: JsonRecord): Promise<Prism> {
  const folder = await mkdtemp(join(tmpdir(), "prism-"));
  const file = join(folder, "openapi.json");
  await writeFile(file, JSON.stringify(document));
  const port = await freePort();
  const options = ["mock", "--host", "127.0.0.1", "--port", String(port), "--verboseLevel", "error", file];
  const child = spawn(process.execPath, [cli, ...options], { stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => said.push(text));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.kill()) await once(child, "exit");
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  for (let wait = 0; wait < 60_000 && child.exitCode === null; wait += 50) {
    if (await answers(url)) return { url, [Symbol.asyncDispose]: stop };
    await sleep(50);
  }
  await stop();
  throw new Error(`Prism does not listen:\n${said.join("")}`);
}

/** A port that nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  // A server that listens on a port has such an address (node:net).
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
