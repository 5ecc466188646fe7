import type { Diagnostic } from "./diagnostics.ts";
import type { JsonObject } from "./load/json.ts";
import type { Model } from "./model.ts";

export interface LoadedModel {
  readonly model: Model;
  /** The selected document itself, in canonical order. */
  readonly document: JsonObject;
  readonly warnings: readonly Diagnostic[];
}

/** A document as the generator sees it: for tools and tests that derive something else from the same facts. */
export async function loadModel(input: {
  readonly spec: string;
  readonly overlays?: readonly string[];
  readonly tags?: readonly string[];
  readonly cwd?: string;
}): Promise<LoadedModel> {
  const { spec, overlays = [], tags = [], cwd = process.cwd() } = input;
  // Late, so that a configuration that imports `defineConfig` from the same entry costs next to nothing.
  const [{ load }, { lower }, { select }] = await Promise.all([
    import("./load/load.ts"),
    import("./lower/lower.ts"),
    import("./select.ts"),
  ]);
  const { document, locate } = select(await load({ spec, overlays, cwd }), tags);
  return { ...lower(document, locate), document };
}
