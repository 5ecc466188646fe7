import type { Model } from "../model.ts";
import type { ResolvedConfig } from "../resolve-config.ts";

/** What a generated file is a function of, as far as a line can be said to come from it. */
export interface Input {
  readonly config: Pick<ResolvedConfig, "scope" | "name" | "envelope" | "workspace" | "manifest">;
  readonly model: Model;
}
