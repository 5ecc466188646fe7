import type { Diagnostic } from "../diagnostics.ts";
import type { JsonObject } from "../load/json.ts";
import { load } from "../load/load.ts";
import { lower } from "../lower/lower.ts";
import type { Model } from "../model.ts";
import { type Selection, listTags, select } from "../select.ts";

/** Where one of two documents comes from. */
export interface Source {
  readonly spec: string;
  readonly overlays: readonly string[];
  readonly tags: readonly string[];
  /** Absolute; paths start from it. */
  readonly cwd: string;
  readonly allowRefs?: readonly string[];
}

/** One of two documents, as far as the generator sees it. */
export interface Side {
  readonly model: Model;
  readonly selection: Selection;
  readonly warnings: readonly Diagnostic[];
}

/**
 * Loads, selects and lowers both documents. A tag that one of them has is no mistake: in the other, all operations left
 * the selection.
 *
 * @throws SpecloomError for whatever is wrong with either of them, and for a tag that neither has
 */
export async function sidesOf(before: Source, after: Source): Promise<readonly [Side, Side]> {
  const [old, now] = [await loaded(before), await loaded(after)];
  return [sideOf(old, now.tags), sideOf(now, old.tags)];
}

interface Loaded {
  readonly source: Source;
  readonly document: JsonObject;
  readonly locate: Selection["locate"];
  readonly tags: readonly string[];
}

async function loaded(source: Source): Promise<Loaded> {
  const { document, locate } = await load(source);
  return { source, document, locate, tags: listTags(document) };
}

function sideOf({ source, document, locate, tags }: Loaded, elsewhere: readonly string[]): Side {
  const known = source.tags.filter((tag) => tags.includes(tag));
  const isEmptied = source.tags.length > 0 && known.length === 0 && source.tags.every((tag) => elsewhere.includes(tag));
  const asked = source.tags.filter((tag) => tags.includes(tag) || !elsewhere.includes(tag));
  const selection = isEmptied
    ? select({ document: { ...document, paths: {} }, locate }, [])
    : select({ document, locate }, asked);
  const { model, warnings } = lower(selection.document, selection.locate);
  return { model, selection, warnings };
}
