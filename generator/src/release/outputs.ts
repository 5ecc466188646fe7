import { join } from "node:path";
import type { Model } from "../model.ts";
import { planPackages } from "../plan.ts";
import type { ResolvedConfig } from "../resolve-config.ts";
import type { Selection } from "../select.ts";
import { type Package, PACKAGES } from "./change.ts";

/** The generated modules of each package, by path. */
export type Outputs = Readonly<Record<Package, ReadonlyMap<string, string>>>;

/** What the generator makes of a document, in memory. Manifests and READMEs are not looked at: they name versions. */
export async function outputsOf(config: ResolvedConfig, selection: Selection, model: Model): Promise<Outputs> {
  // Nothing is read from a folder that is not there, so what is on disk makes no difference.
  const root = join(config.cwd, "\u0000");
  const planned = await planPackages({ ...config, root, targets: PACKAGES, workspace: true }, selection, model);
  const files = (name: Package): ReadonlyMap<string, string> =>
    new Map(
      planned
        .filter(({ directory }) => directory === name)
        .flatMap((one) => one.files)
        .filter(({ path }) => path.startsWith("src/"))
        .map(({ path, text }) => [path, text]),
    );
  return { types: files("types"), client: files("client"), "react-query": files("react-query"), msw: files("msw") };
}

/** Whether two sets of files are the same to the byte. */
export function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}
