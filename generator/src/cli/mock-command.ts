import { formatDiagnostic } from "../diagnostics.ts";
import { loadConfig } from "../load-config.ts";
import { basePathOf } from "../mock/base-path-of.ts";
import { createAnswerer } from "../mock/create-answerer.ts";
import { importRuntime } from "../mock/import-runtime.ts";
import { logJson, logText } from "../mock/log-text.ts";
import { mockApi } from "../mock/mock-api.ts";
import { mockSource } from "../mock/mock-source.ts";
import { printable } from "../mock/printable.ts";
import { serve } from "../mock/serve.ts";
import type { Model } from "../model.ts";
import { type ResolvedConfig, resolveConfig } from "../resolve-config.ts";
import type { Terminal } from "./main.ts";
import { type MockFlags, mockFlags, refuseUsage } from "./mock-flags.ts";

/** `specloom mock`. Resolves to the exit code when it is interrupted; throws a `SpecloomError` for every refusal. */
export async function mockCommand(args: readonly string[], { stdout, stderr, cwd }: Terminal): Promise<number> {
  const { source: given, place, options, json } = mockFlags(args);
  const source = await mockSource(await configOf(given, cwd()));
  for (const warning of source.warnings) stderr.write(`${formatDiagnostic(warning)}\n`);
  const runtime = await importRuntime();
  const api = await mockApi(source);
  if (options.state && api.createBackend === undefined)
    refuseUsage("the document does not say what is kept, as --state asks", "leave --state out");
  const color = stdout.isTTY === true && process.env["NO_COLOR"] === undefined;
  const server = await serve(createAnswerer(runtime, api, options), place, (entry) =>
    stdout.write(json ? logJson(entry) : logText(entry, color)),
  );
  stdout.write(readyText(server.url, source.model, api.operations.length, json));
  await interrupted();
  await server.close();
  return 0;
}

/** Nothing is named after the scope of a configuration that is made of flags. */
const UNNAMED = { scope: "@api", name: "api" };

async function configOf(flags: MockFlags["source"], cwd: string): Promise<ResolvedConfig> {
  const { spec, config, overlay: overlays, tag: tags, "allow-ref": allowRefs } = flags;
  const loaded = spec === undefined || config !== undefined ? await loadConfig(cwd, config) : undefined;
  return resolveConfig(
    {
      ...(loaded?.config ?? { spec: "", ...UNNAMED }),
      ...(spec !== undefined && { spec }),
      ...(overlays !== undefined && { overlays }),
      ...(tags !== undefined && { tags }),
      ...(allowRefs !== undefined && { allowRefs }),
    },
    loaded?.cwd ?? cwd,
    loaded?.file,
  );
}

/** Where it listens, with the path of the API's first server, below which its paths are. */
function readyText(origin: string, { api }: Model, operations: number, json: boolean): string {
  const url = origin + basePathOf(api.servers[0]?.url ?? "");
  const { title, version } = api;
  if (json) return `${JSON.stringify({ ok: true, url, api: { title, version }, operations })}\n`;
  return `${printable(url)}\n${printable(`${title} ${version}`)}: ${operations} ${operations === 1 ? "operation" : "operations"}; Ctrl-C ends it\n`;
}

/** Ctrl-C, or what a supervisor sends; a second one ends the process at once. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve).once("SIGTERM", resolve);
  });
}
