import { type Json, type JsonObject, child } from "../load/json.ts";
import { pointerTo, tokensOf } from "../load/pointer.ts";
import { parseReference, refOf } from "../load/reference.ts";

/**
 * A pointer that goes through references as if what they name stood in their place, as one that goes through none: to where
 * it is written.
 */
export function throughReferences(document: JsonObject, pointer: string): string {
  let node: Json | undefined = document;
  let tokens: readonly string[] = [];
  for (const token of tokensOf(pointer)) {
    const seen = new Set<string>();
    for (let ref = refOf(node); ref !== undefined && !seen.has(ref); ref = refOf(node)) {
      seen.add(ref);
      tokens = parseReference(ref).tokens ?? [];
      node = tokens.reduce<Json | undefined>(child, document);
    }
    tokens = [...tokens, token];
    node = child(node, token);
  }
  return pointerTo(tokens);
}
