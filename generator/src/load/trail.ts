import type { Place } from "../diagnostics.ts";
import { child, emptyObject, isObject, put } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import { tokensOf } from "./pointer.ts";

/** Where a node comes from: tokens within something that can name places. */
export interface Origin {
  readonly source: { readonly place: (tokens: readonly string[]) => Place | undefined };
  readonly tokens: readonly string[];
}

/** A member whose origin is not simply its parent's origin plus its own key: another place, or other steps from the parent. */
type Seam = Origin | { readonly steps: readonly string[] };

type Holder = JsonObject | Json[];

/**
 * Remembers where the parts of a document come from while it is put together. Only the seams are kept: everything
 * below a seam is found by walking, so that an untouched document costs nothing.
 */
export class Trail {
  readonly #root: Origin;
  readonly #seams = new WeakMap<Holder, Map<string, Seam>>();

  constructor(root: Origin) {
    this.#root = root;
  }

  mark(holder: Holder, key: string, seam: Seam): void {
    const seams = this.#seams.get(holder);
    if (seams === undefined) this.#seams.set(holder, new Map([[key, seam]]));
    else seams.set(key, seam);
  }

  /** Where the node comes from that `tokens` lead to from `root`; the nearest ancestor where they lead nowhere. */
  origin(root: Json, tokens: readonly string[]): Origin {
    let origin = this.#root;
    let node: Json | undefined = root;
    for (const token of tokens) {
      const seam: Seam | undefined =
        typeof node === "object" && node !== null ? this.#seams.get(node)?.get(token) : undefined;
      origin = follow(origin, seam, token);
      node = child(node, token);
    }
    return origin;
  }

  place(root: Json, pointer: string): Place | undefined {
    const { source, tokens } = this.origin(root, tokensOf(pointer));
    return source.place(tokens);
  }

  /** A deep copy that remembers the same seams. */
  copy(value: Json): Json {
    if (typeof value !== "object" || value === null) return value;
    const copy: Holder = Array.isArray(value) ? value.map((item) => this.copy(item)) : this.#copyMembers(value);
    const seams = this.#seams.get(value);
    if (seams !== undefined) this.#seams.set(copy, new Map(seams));
    return copy;
  }

  #copyMembers(object: JsonObject): JsonObject {
    const copy = emptyObject();
    for (const [key, value] of Object.entries(object)) put(copy, key, this.copy(value));
    return copy;
  }

  /** Moves a member, with what is known about it, to another object. */
  move(from: JsonObject, to: JsonObject, key: string): void {
    const value = child(from, key);
    if (value === undefined) return;
    put(to, key, value);
    const seam = this.#seams.get(from)?.get(key);
    if (seam !== undefined) this.mark(to, key, seam);
    this.remove(from, key);
  }

  /** Removes a member or an item; the items after it keep their origin. */
  remove(holder: Holder, key: string): void {
    const seams = this.#seams.get(holder);
    if (isObject(holder)) {
      delete holder[key];
      seams?.delete(key);
      return;
    }
    const known = holder.map((_, index): Seam => seams?.get(String(index)) ?? { steps: [String(index)] });
    holder.splice(Number(key), 1);
    known.splice(Number(key), 1);
    this.#seams.set(holder, new Map(known.map((seam, index) => [String(index), seam])));
  }
}

function follow(origin: Origin, seam: Seam | undefined, token: string): Origin {
  if (seam === undefined) return { source: origin.source, tokens: [...origin.tokens, token] };
  if ("source" in seam) return seam;
  return { source: origin.source, tokens: [...origin.tokens, ...seam.steps] };
}
