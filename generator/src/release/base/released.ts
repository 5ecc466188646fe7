import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { ResolvedConfig } from "../../resolve-config.ts";
import type { Source } from "../side.ts";

/** The document as it was last released: `released.json` beside the description. As the user would name it. */
export function releasedFile({ spec }: ResolvedConfig): string {
  return join(dirname(spec), "released.json");
}

/**
 * The released document as a source, or undefined where nothing was released yet. It was written with overlays applied,
 * and holds what was selected then, so that what leaves the selection is missed.
 */
export function releasedSource(config: ResolvedConfig): Source | undefined {
  const spec = releasedFile(config);
  if (basename(config.spec) === "released.json" || !existsSync(resolve(config.cwd, spec))) return undefined;
  return { spec, overlays: [], tags: [], cwd: config.cwd };
}
