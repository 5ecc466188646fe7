import { resolve } from "node:path";
import type { Locate } from "../diagnostics.ts";
import type { AppliedOverlay } from "./applied-overlay.ts";
import { bundle } from "./bundle.ts";
import { Files } from "./files.ts";
import type { JsonObject } from "./json.ts";
import { type Touch, applyOverlay } from "./overlay.ts";
import { pointerTo, tokensOf } from "./pointer.ts";
import { Problems } from "./problems.ts";
import type { Source } from "./source.ts";
import { type Origin, Trail } from "./trail.ts";
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
  /** Told of what each overlay does, with the pointer that the member has, or would have, in the document's own file. */
  readonly onTouch?: ((touch: Touch & { readonly pointer: string }) => void) | undefined;
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
  /**
   * Where the node of a pointer comes from: the file and the tokens in it. With `around`, overlays do not count: what one
   * of them added is told as if it stood in the file that it was added to.
   */
  readonly originOf: (pointer: string, around?: "overlays") => Origin;
}

/**
 * Reads an OpenAPI 3.0 or 3.1 document.
 *
 * @throws SpecloomError with everything that is wrong with it, as far as one stage can see
 */
export async function load({ spec, overlays, cwd, allowRefs = [], onTouch }: LoadOptions): Promise<LoadedDocument> {
  const files = new Files(spec, cwd, allowRefs);
  const base = await files.open(resolve(cwd, spec), spec);
  const { document, version } = versionOf(base);
  const trail = new Trail({ source: base, tokens: [] });
  const locate: Locate = (pointer) => trail.place(document, pointer);
  const problems = new Problems();

  const added = new Set<Origin["source"]>();
  const originOf = (pointer: string, around?: "overlays"): Origin =>
    originWithout(around === "overlays" ? added : NO_SOURCES, trail, document, tokensOf(pointer));
  const onAction =
    onTouch &&
    ((touch: Touch): void => {
      const { tokens } = originWithout(added, trail, document, touch.at);
      onTouch({ ...touch, pointer: pointerTo(tokens) });
    });

  const applied: AppliedOverlay[] = [];
  for (const name of overlays) {
    const overlay: Source = await files.open(resolve(cwd, name), name);
    added.add(overlay);
    applied.push(await applyOverlay(document, overlay, trail, onAction));
  }
  await bundle({ document, base, files, trail, problems });
  // An unresolved reference would be named again as whatever is missing behind it.
  problems.throwIfAny();
  upgrade(document, version, trail);
  validate(document, version, locate, problems);
  problems.throwIfAny();
  return { document, files: files.paths, overlays: applied, locate, originOf };
}

const NO_SOURCES: ReadonlySet<Origin["source"]> = new Set();

/** The origin of a node, or, where that is one of `sources`, what it would be in the place of its nearest ancestor's. */
function originWithout(
  sources: ReadonlySet<Origin["source"]>,
  trail: Trail,
  document: JsonObject,
  tokens: readonly string[],
): Origin {
  const origin = trail.origin(document, tokens);
  const last = tokens.at(-1);
  if (last === undefined || !sources.has(origin.source)) return origin;
  const above = originWithout(sources, trail, document, tokens.slice(0, -1));
  return { source: above.source, tokens: [...above.tokens, last] };
}
