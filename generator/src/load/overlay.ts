import { basename } from "node:path";
import { SpecloomError } from "../diagnostics.ts";
import type { AppliedAction, AppliedOverlay, AppliedWrite } from "./applied-overlay.ts";
import { child, copyOf, isObject, own, put, typeName } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import { pointerTo } from "./pointer.ts";
import type { Source } from "./source.ts";
import type { Trail } from "./trail.ts";

/** What an action is about to do to a member or an item of the document. */
export interface Touch {
  readonly overlay: Source;
  /** The place of the action among those of its overlay; the first is 0. */
  readonly action: number;
  readonly effect: "adds" | "replaces" | "removes";
  /** The tokens of the member in the document as it is then. */
  readonly at: readonly string[];
  /** The tokens of what does it in the overlay. */
  readonly from: readonly string[];
}

/**
 * Applies an overlay (OpenAPI Overlay 1.0.0, sections 4.4.1 and 4.4.3) to a document, in place, one action after the other.
 *
 * @param onTouch told of each member that an action adds, replaces or removes, before it does
 * @throws SpecloomError E_OVERLAY when the overlay is malformed or an action selects nothing
 */
export async function applyOverlay(
  document: JsonObject,
  overlay: Source,
  trail: Trail,
  onTouch?: (touch: Touch) => void,
): Promise<AppliedOverlay> {
  const actions: AppliedAction[] = [];
  for (const [index, action] of actionsOf(overlay).entries()) {
    actions.push(await new Action(document, overlay, trail, index, action, onTouch).apply());
  }
  return { title: textAt(child(overlay.json, "info"), "title") || basename(overlay.name), actions };
}

function textAt(node: Json | undefined, key: string): string {
  const value = child(node, key);
  return typeof value === "string" ? value : "";
}

function actionsOf(overlay: Source): readonly Json[] {
  const { json } = overlay;
  const version = isObject(json) ? own(json, "overlay") : undefined;
  if (typeof version !== "string" || !/^1\.0\.\d+$/.test(version)) {
    throw fault(
      overlay,
      ["overlay"],
      "this is not an OpenAPI Overlay 1.0 document",
      'Write overlay: "1.0.0" at its top.',
    );
  }
  const actions = child(json, "actions");
  if (!Array.isArray(actions) || actions.length === 0) {
    throw fault(overlay, ["actions"], "the overlay has no actions", "Give it a list of actions, each with a target.");
  }
  return actions;
}

function fault(overlay: Source, tokens: readonly string[], message: string, fix: string): SpecloomError {
  return new SpecloomError({ code: "E_OVERLAY", message, fix, ...overlay.place(tokens) });
}

class Action {
  readonly #document: JsonObject;
  readonly #overlay: Source;
  readonly #trail: Trail;
  readonly #at: readonly string[];
  readonly #action: Json;
  /** By their steps: what is written at many places is told once. */
  readonly #writes = new Map<string, AppliedWrite>();
  readonly #touch: (effect: Touch["effect"], at: readonly string[], from: readonly string[]) => void;

  constructor(
    document: JsonObject,
    overlay: Source,
    trail: Trail,
    index: number,
    action: Json,
    onTouch: ((touch: Touch) => void) | undefined,
  ) {
    this.#document = document;
    this.#overlay = overlay;
    this.#trail = trail;
    this.#at = ["actions", String(index)];
    this.#action = action;
    this.#touch = (effect, at, from) => onTouch?.({ overlay, action: index, effect, at, from });
  }

  async apply(): Promise<AppliedAction> {
    const target = child(this.#action, "target");
    if (typeof target !== "string") throw this.#fault("the action has no target", "Give it a JSONPath as its target.");
    const places = await this.#select(target);
    if (places.length === 0) {
      const fix = "Correct the JSONPath, or remove the action if the document no longer needs it.";
      throw this.#fault(`the target ${target} selects nothing in the document`, fix, "target");
    }
    const removes = child(this.#action, "remove") === true;
    if (removes) this.#remove(places, target);
    else if (child(this.#action, "update") === undefined) {
      throw this.#fault("the action neither updates nor removes", "Give it an update, or remove: true.");
    } else for (const place of places) this.#update(place, target);
    const description = textAt(this.#action, "description");
    return { target, description, places, removes, writes: [...this.#writes.values()] };
  }

  /** @param from the steps to what was written, in the overlay */
  #wrote(from: readonly string[], how: AppliedWrite["how"]): void {
    const steps = from.slice(this.#at.length + 1);
    const key = JSON.stringify(steps);
    // What is there at one place and not at another is said to be changed.
    if (this.#writes.get(key)?.how !== "changed") this.#writes.set(key, { steps, how });
  }

  /** Places in the document, each once, in the order in which the JSONPath finds them. */
  async #select(target: string): Promise<string[][]> {
    const { JSONPathJS } = await import("jsonpath-js");
    try {
      const found = new JSONPathJS(target).pathSegments(this.#document).map(({ segments }) => segments.map(String));
      // The library also finds inherited members, such as "constructor"; those are none of the document's.
      const places = found.filter((tokens) => at(this.#document, tokens) !== undefined);
      return [...new Map(places.map((tokens) => [pointerTo(tokens), tokens])).values()];
    } catch {
      const fix = "Write a JSONPath as RFC 9535 defines it, for example $.paths['/users'].get";
      throw this.#fault(`the target ${target} is no JSONPath`, fix, "target");
    }
  }

  /** Last first, so that removing an item does not move one that is still to be removed. */
  #remove(places: readonly string[][], target: string): void {
    for (const tokens of places.toSorted(lastFirst)) {
      const key = tokens.at(-1);
      const holder = at(this.#document, tokens.slice(0, -1));
      if (key === undefined)
        throw this.#fault(`the target ${target} removes the whole document`, "Select a part of it.", "remove");
      if (child(holder, key) === undefined || typeof holder !== "object" || holder === null) continue;
      this.#touch("removes", tokens, this.#at);
      this.#trail.remove(holder, key);
    }
  }

  #update(tokens: readonly string[], target: string): void {
    const node = at(this.#document, tokens);
    const update = child(this.#action, "update") ?? null;
    const from = [...this.#at, "update"];
    if (Array.isArray(node)) this.#append(node, tokens, update, from, from);
    else if (isObject(node) && isObject(update)) this.#merge(node, tokens, update, from);
    else if (isObject(node)) {
      throw this.#fault(
        `the update is ${typeName(update)}, but ${target} selects an object`,
        "Make the update an object.",
        "update",
      );
    } else {
      const fix = "Select the object that holds the value, and update it with that one member.";
      throw this.#fault(`the target ${target} selects ${typeName(node)}, which cannot be updated`, fix, "target");
    }
  }

  #merge(node: JsonObject, tokens: readonly string[], update: JsonObject, from: readonly string[]): void {
    for (const [key, value] of Object.entries(update)) {
      const current = own(node, key);
      const at = [...tokens, key];
      const there = [...from, key];
      if (isObject(current) && isObject(value)) this.#merge(current, at, value, there);
      else if (Array.isArray(current) && Array.isArray(value)) {
        value.forEach((item, index) => this.#append(current, at, item, [...there, String(index)], there));
      } else {
        this.#touch(current === undefined ? "adds" : "replaces", at, there);
        // Each place gets its own copy: the later stages change documents in place.
        put(node, key, copyOf(value));
        this.#wrote(there, current === undefined ? "added" : "changed");
        this.#trail.mark(node, key, { source: this.#overlay, tokens: there });
      }
    }
  }

  /** @param to the steps to the list, where `from` leads to the item */
  #append(list: Json[], tokens: readonly string[], item: Json, from: readonly string[], to: readonly string[]): void {
    this.#touch("adds", [...tokens, String(list.length)], from);
    this.#wrote(to, "appended");
    this.#trail.mark(list, String(list.length), { source: this.#overlay, tokens: from });
    list.push(copyOf(item));
  }

  #fault(message: string, fix: string, key?: string): SpecloomError {
    return fault(this.#overlay, key === undefined ? this.#at : [...this.#at, key], message, fix);
  }
}

function at(document: Json, tokens: readonly string[]): Json | undefined {
  return tokens.reduce<Json | undefined>(child, document);
}

function lastFirst(a: readonly string[], b: readonly string[]): number {
  for (const [index, token] of a.entries()) {
    const other = b[index];
    if (other === undefined) return -1;
    if (token === other) continue;
    const bothNumbers = /^\d+$/.test(token) && /^\d+$/.test(other);
    return (bothNumbers ? Number(token) > Number(other) : token > other) ? -1 : 1;
  }
  return a.length === b.length ? 0 : 1;
}
