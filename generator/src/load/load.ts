import { resolve } from "node:path";
import type { Locate } from "../diagnostics.ts";
import type { AppliedOverlay } from "./applied-overlay.ts";
import { bundle } from "./bundle.ts";
import { Files } from "./files.ts";
import type { JsonObject } from "./json.ts";
import { applyOverlay } from "./overlay.ts";
import { Problems } from "./problems.ts";
import { Trail } from "./trail.ts";
import { upgrade } from "./upgrade.ts";
import { validate } from "./validate.ts";
import { versionOf } from "./version.ts";

export interface LoadOptions {
  /** The OpenAPI document; paths are relative to `cwd`, as the user wrote them. */
  readonly spec: string;
  /** OpenAPI Overlay documents, applied in this order. */
  readonly overlays: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** Files outside of the document's folder that references may lead to. */
  readonly allowRefs?: readonly string[];
}

export interface LoadedDocument {
  /** Overlays applied, every reference one to a component, in the forms of OpenAPI 3.1, valid. */
  readonly document: JsonObject;
  /** Absolute paths of every file that was read. */
  readonly files: readonly string[];
  /** What each overlay did, in the order in which they were applied. */
  readonly overlays: readonly AppliedOverlay[];
  /** The place of a pointer into `document`; files are looked through only when it is asked. */
  readonly locate: Locate;
}

/**
 * Reads an OpenAPI 3.0 or 3.1 document.
 *
 * @throws SpecloomError with everything that is wrong with it, as far as one stage can see
 */
export async function load({ spec, overlays, cwd, allowRefs = [] }: LoadOptions): Promise<LoadedDocument> {
  const files = new Files(spec, cwd, allowRefs);
  const base = await files.open(resolve(cwd, spec), spec);
  const { document, version } = versionOf(base);
  const trail = new Trail({ source: base, tokens: [] });
  const locate: Locate = (pointer) => trail.place(document, pointer);
  const problems = new Problems();

  const applied: AppliedOverlay[] = [];
  for (const name of overlays)
    applied.push(await applyOverlay(document, await files.open(resolve(cwd, name), name), trail));
  await bundle({ document, base, files, trail, problems });
  // An unresolved reference would be named again as whatever is missing behind it.
  problems.throwIfAny();
  upgrade(document, version, trail);
  validate(document, version, locate, problems);
  problems.throwIfAny();
  return { document, files: files.paths, overlays: applied, locate };
}
