import { type Json, child } from "../load/json.ts";
import { pointerTo, tokensOf } from "../load/pointer.ts";
import { refOf } from "../load/reference.ts";

/** The node at a pointer. */
export function nodeAt(document: Json, pointer: string): Json | undefined {
  return tokensOf(pointer).reduce<Json | undefined>(child, document);
}

/** Goes down from a pointer, through references to components; undefined where nothing is there. */
export function descend(document: Json, pointer: string, tokens: readonly string[]): string | undefined {
  let there = pointer;
  for (const token of tokens) {
    const next = step(document, there, token);
    if (next === undefined) return undefined;
    there = next;
  }
  return there;
}

function step(document: Json, pointer: string, token: string): string | undefined {
  const node = nodeAt(document, pointer);
  if (child(node, token) !== undefined) return pointer + pointerTo([token]);
  const ref = refOf(node);
  return ref === undefined ? undefined : step(document, ref.slice(1), token);
}
