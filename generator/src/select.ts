import { SpecloomError } from "./diagnostics.ts";
import type { Locate } from "./diagnostics.ts";
import { nearest } from "./load/did-you-mean.ts";
import { child, isObject, own } from "./load/json.ts";
import type { JsonObject } from "./load/json.ts";
import type { LoadedDocument } from "./load/load.ts";
import { pointerTo, tokensOf } from "./load/pointer.ts";
import { methods } from "./load/shape.ts";
import { Trail } from "./load/trail.ts";
import { Canonical } from "./select/canonical.ts";
import { reach } from "./select/reach.ts";

export interface Selection {
  /** A tree of its own: it shares no node with the loaded document, and its objects have no prototype. */
  readonly document: JsonObject;
  readonly locate: Locate;
  /** The pointer, in the loaded document, of what a node of this one was made from. */
  readonly loadedPointer: (pointer: string) => string;
}

/**
 * Keeps the operations with one of `tags` (all when empty) and everything they reach, in canonical order: documents
 * that differ in order, in notation, in extensions or outside of the selection give the same text.
 *
 * @throws SpecloomError E_TAG for a tag that no operation has
 */
export function select(loaded: Pick<LoadedDocument, "document" | "locate">, tags: readonly string[]): Selection {
  refuseUnknown(loaded, tags);
  const isKept = (operation: JsonObject) => tags.length === 0 || tagsOf(operation).some((tag) => tags.includes(tag));
  const trail = new Trail({ source: { place: (tokens) => loaded.locate(pointerTo(tokens)) }, tokens: [] });
  const reached = reach(loaded.document, isKept);
  const document = new Canonical(loaded.document, reached, isKept, trail).document();
  return {
    document,
    locate: (pointer) => trail.place(document, pointer),
    loadedPointer: (pointer) => pointerTo(trail.origin(document, tokensOf(pointer)).tokens),
  };
}

/** Every tag that an operation has, sorted. */
export function listTags(document: JsonObject): string[] {
  return [...countTags(document).keys()].sort();
}

function countTags(document: JsonObject): Map<string, number> {
  const counts = new Map<string, number>();
  for (const operation of operationsOf(document)) {
    for (const tag of new Set(tagsOf(operation))) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}

function operationsOf(document: JsonObject): JsonObject[] {
  const paths = own(document, "paths");
  const items = isObject(paths) ? Object.entries(paths).filter(([path]) => path.startsWith("/")) : [];
  return items.flatMap(([, item]) =>
    methods.map((method) => child(item, method)).filter((operation) => isObject(operation)),
  );
}

function tagsOf(operation: JsonObject): string[] {
  const tags = own(operation, "tags");
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

function refuseUnknown(
  { document, locate }: Pick<LoadedDocument, "document" | "locate">,
  tags: readonly string[],
): void {
  const counts = countTags(document);
  const unknown = tags.filter((tag) => !counts.has(tag));
  if (unknown.length === 0) return;
  const known = [...counts.keys()].sort();
  const list = known.map((tag) => `"${tag}" (${counts.get(tag)})`).join(", ");
  const file = locate("")?.file;
  throw new SpecloomError(
    unknown.map((tag) => {
      const near = nearest(tag, known);
      const message = `no operation has the tag "${tag}"; the tags, with their operations, are ${list || "none"}`;
      const fix = near === undefined ? "Name one of those tags." : `Did you mean "${near}"?`;
      return { code: "E_TAG", message, fix, file };
    }),
  );
}
