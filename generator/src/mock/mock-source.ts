import type { Diagnostic } from "../diagnostics.ts";
import { load } from "../load/load.ts";
import { lower } from "../lower/lower.ts";
import type { Model } from "../model.ts";
import { viewContext } from "../plan.ts";
import type { ResolvedConfig } from "../resolve-config.ts";
import { select } from "../select.ts";
import { type Rendered, renderTarget } from "../targets.ts";

/** The modules of a mock, in memory. */
export interface MockSource {
  readonly files: readonly Rendered[];
  readonly model: Model;
  /** The type name of the API: what is made is called after it. */
  readonly api: string;
  readonly warnings: readonly Diagnostic[];
}

/** Renders the mock of a document as `generate` does, and writes nothing. Throws a `SpecloomError` for every refusal. */
export async function mockSource(config: ResolvedConfig): Promise<MockSource> {
  const { document, locate } = select(await load(config), config.tags);
  const { model, warnings } = lower(document, locate);
  const context = viewContext(config, model);
  return { files: renderTarget("msw", context), model, api: context.names.api.type, warnings };
}
