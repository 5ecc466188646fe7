import { join } from "node:path";
import { build } from "esbuild";
import type { Project } from "./project.ts";

/**
 * Bundles `worker.mjs` of a project as Cloudflare's workers are, for the API at `url`: what is imported of Node, or cannot
 * be resolved, is an error.
 */
export async function buildWorker({ folder }: Project, url: string): Promise<string> {
  const outfile = join(folder, "worker/bundle.mjs");
  await build({
    absWorkingDir: folder,
    entryPoints: ["worker.mjs"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    conditions: ["workerd", "worker", "browser"],
    mainFields: ["browser", "module", "main"],
    target: "es2022",
    define: { API: JSON.stringify(url) },
    logLevel: "silent",
  });
  return outfile;
}
