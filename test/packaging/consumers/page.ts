import { globSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { type Plugin, build, createLogger } from "vite";
import type { Project } from "./project.ts";

/**
 * Builds the page `page.tsx` of a project with Vite, for the API at `url`. Resolves to the bundle.
 *
 * @throws Error for what does not build, or imports what Node has and a browser does not
 */
export async function buildPage({ folder }: Project, url: string): Promise<string> {
  await build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    customLogger: createLogger("silent"),
    define: { API: JSON.stringify(url) },
    plugins: [WITHOUT_NODE],
    build: { outDir: "page", emptyOutDir: true },
  });
  const [file] = globSync("page/assets/*.js", { cwd: folder });
  if (file === undefined) throw new Error("Vite made no bundle");
  return join(folder, file);
}

/** Vite itself puts an empty module in the place of those of Node, and warns. */
const WITHOUT_NODE: Plugin = {
  name: "without-node",
  enforce: "pre",
  resolveId: (id, importer) => {
    if (isBuiltin(id)) throw new Error(`${importer ?? "the page"} imports ${id}, which a browser does not have`);
  },
};
