import type { Diagnostic } from "./diagnostics.ts";
import type { JsonObject } from "./load/json.ts";
import { load } from "./load/load.ts";
import { lower } from "./lower/lower.ts";
import type { Model } from "./model.ts";
import { select } from "./select.ts";

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
  const { document, locate } = select(await load({ spec, overlays, cwd }), tags);
  return { ...lower(document, locate), document };
}
