import { fieldAt } from "./shape.ts";
import type { Kind } from "./shape.ts";

/**
 * What stands at a pointer of an OpenAPI document by the table of shapes: the kind of the object, `collection` for a map
 * or a list of objects, undefined inside of data, extensions and whatever else the table does not know.
 */
export function kindAt(tokens: readonly string[]): Kind | "collection" | undefined {
  let kind: Kind = "document";
  let isWithin = false;
  for (const token of tokens) {
    if (isWithin) {
      isWithin = false;
      continue;
    }
    const field = fieldAt(kind, token);
    if (field === undefined || "leaf" in field) return undefined;
    kind = field.kind;
    isWithin = field.many !== "one";
  }
  return isWithin ? "collection" : kind;
}
