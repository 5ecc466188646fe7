import { isObject } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Path } from "./pointer.ts";
import { fieldAt } from "./shape.ts";
import type { Kind } from "./shape.ts";

/** A place in a document where an object of a known kind stands, or should. */
export interface Child {
  readonly value: Json;
  readonly kind: Kind;
  readonly path: Path;
  /** The object or list that holds the value, under the path's key. */
  readonly holder: JsonObject | Json[];
}

/** Calls `each` for every place directly below an object; what is not of the expected form (a text for a list) is left out. */
export function forEachChild(node: JsonObject, kind: Kind, path: Path | undefined, each: (child: Child) => void): void {
  for (const key of Object.keys(node)) {
    const field = fieldAt(kind, key);
    const value = node[key];
    if (field === undefined || value === undefined || "leaf" in field) continue;
    const below: Path = { parent: path, key };
    if (field.many === "one") each({ value, kind: field.kind, path: below, holder: node });
    else eachWithin(value, field, below, each);
  }
}

function eachWithin(
  value: Json,
  { kind, many }: { readonly kind: Kind; readonly many: "one" | "list" | "map" },
  path: Path,
  each: (child: Child) => void,
): void {
  if (many === "list" && Array.isArray(value)) {
    value.forEach((item, index) =>
      each({ value: item, kind, path: { parent: path, key: String(index) }, holder: value }),
    );
  } else if (many === "map" && isObject(value)) {
    for (const key of Object.keys(value)) {
      each({ value: value[key] ?? null, kind, path: { parent: path, key }, holder: value });
    }
  }
}

/** What a visitor gets; return false to stay out of the object. */
export type Visit = (node: JsonObject, kind: Kind, path: Path | undefined) => boolean | void;

/**
 * Visits every OpenAPI object of a document, parents first, in the document's order. Examples, defaults, enums and
 * extensions are data and are never entered. A visitor may change the object that it is given.
 */
export function walk(node: Json, kind: Kind, visit: Visit, path?: Path): void {
  if (!isObject(node) || visit(node, kind, path) === false) return;
  forEachChild(node, kind, path, (child) => walk(child.value, child.kind, visit, child.path));
}
