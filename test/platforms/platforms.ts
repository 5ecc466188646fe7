import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { CHROMIUM, CHROMIUM_FLAGS } from "../support/chromium.ts";
import { serving } from "./serving.ts";

/** A place where the client runs. */
export interface Platform {
  readonly name: string;
  /** False where it is not on this machine. */
  readonly installed: boolean;
  /** The module to bundle: it imports `calls`, and makes its outcomes known. */
  readonly entry: (calls: string, url: string) => string;
  /**
   * Runs the bundle, gives what it prints or answers.
   *
   * @param posted - what the program sends to `/outcomes` of the API, where that is its way
   */
  readonly run: (bundle: string, posted: Promise<string>) => Promise<string>;
}

const bin = (name: string): string => join(import.meta.dirname, "../node_modules/.bin", name);

/** The Node that the machine has, beside the one of this workspace: it may be the oldest that is supported. */
export const machineNode: string | undefined = (process.env["PATH"] ?? "")
  .split(delimiter)
  .filter((folder) => !folder.includes("node_modules"))
  .map((folder) => join(folder, "node"))
  .find((file) => existsSync(file));

/** The program. The package is CommonJS: what `import` makes of it depends on who imports. */
const { default: workerd }: { readonly default: string } = createRequire(import.meta.url)("workerd");

/** What a program prints. Rejects with what it complains of, when it prints nothing. */
export async function output(program: string, ...args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (out === "") throw new Error(`${program} printed nothing\n${err}`);
  return out;
}

const printing = (calls: string, url: string): string =>
  `import { calls } from ${JSON.stringify(calls)};\nconsole.log(JSON.stringify(await calls(${JSON.stringify(url)})));\n`;

const script = (name: string, program: string, ...options: readonly string[]): Platform => ({
  name,
  installed: existsSync(program),
  entry: printing,
  run: (bundle) => output(program, ...options, bundle),
});

const worker = (calls: string, url: string): string =>
  `import { calls } from ${JSON.stringify(calls)};
export default { fetch: async () => Response.json(await calls(${JSON.stringify(url)})) };\n`;

/** Cloudflare's workers; what they call "internet" leaves out this machine unless it is told. */
const WORKER_CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    ( name = "main", worker = ( modules = [(name = "worker", esModule = embed "bundle.mjs")],
      compatibilityDate = "2026-11-01" ) ),
    ( name = "internet", network = ( allow = ["public", "private"] ) ),
  ],
  sockets = [( name = "http", address = "127.0.0.1:0", http = (), service = "main" )],
);\n`;

/** What a worker, bundled into one module, answers. */
export async function inWorker(bundle: string): Promise<string> {
  const config = join(dirname(bundle), "config.capnp");
  writeFileSync(config, WORKER_CONFIG);
  await using served = await serving(workerd, ["serve", config, "--control-fd=3"]);
  const response = await fetch(`http://127.0.0.1:${served.port}/`);
  return response.text();
}

const page = (calls: string, url: string): string =>
  `import { calls } from ${JSON.stringify(calls)};
const body = JSON.stringify(await calls(${JSON.stringify(url)}));
await fetch(${JSON.stringify(`${url}/outcomes`)}, { method: "POST", body });\n`;

async function ended(child: ChildProcess): Promise<never> {
  await once(child, "close");
  throw new Error("the browser ended");
}

/** A page of another origin than the API, which allows it (CORS). */
async function inBrowser(bundle: string, posted: Promise<string>): Promise<string> {
  const html = join(dirname(bundle), "page.html");
  writeFileSync(html, `<!doctype html><body><script type="module" src="bundle.mjs"></script>`);
  const profile = join(dirname(bundle), "profile");
  const files = ["--allow-file-access-from-files", `--user-data-dir=${profile}`];
  const child = spawn(CHROMIUM, ["--headless", ...CHROMIUM_FLAGS, ...files, `file://${html}`], { stdio: "ignore" });
  const closed = once(child, "close");
  try {
    return await Promise.race([posted, ended(child)]);
  } finally {
    child.kill();
    await closed;
  }
}

export const platforms: readonly Platform[] = [
  script(`Node ${process.version}`, process.execPath),
  script("the machine's own Node", machineNode ?? ""),
  script("Bun", bin("bun"), "run"),
  script("Deno", bin("deno"), "run", "--allow-net", "--no-config"),
  { name: "workerd", installed: existsSync(workerd), entry: worker, run: inWorker },
  { name: "Chromium", installed: CHROMIUM !== "", entry: page, run: inBrowser },
];
