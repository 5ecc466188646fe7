import { child, isObject, own } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import { pointerTo, tokensOf } from "./pointer.ts";
import { shapeOf } from "./shape.ts";
import type { Kind } from "./shape.ts";

/** The parts of a `$ref` (RFC 3986): the file it names, none for its own, and the pointer into it. */
export interface Reference {
  readonly file: string | undefined;
  /** Undefined for an anchor (`#name`), which is no pointer. */
  readonly tokens: readonly string[] | undefined;
}

/** The `$ref` of an object, when it has one. */
export function refOf(node: Json | undefined): string | undefined {
  const ref = isObject(node) ? own(node, "$ref") : undefined;
  return typeof ref === "string" ? ref : undefined;
}

export function parseReference(ref: string): Reference {
  const hash = ref.indexOf("#");
  const file = decode(hash === -1 ? ref : ref.slice(0, hash));
  const fragment = hash === -1 ? "" : decode(ref.slice(hash + 1));
  const tokens = fragment === "" || fragment.startsWith("/") ? tokensOf(fragment) : undefined;
  return { file: file === "" ? undefined : file, tokens };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A reference to a component, as all references of a loaded document are: a plain JSON pointer after "#", without
 * percent-encoding, so that text after the section is the component's name (with `~0` and `~1` as in any pointer).
 */
export function referenceTo(section: string, name: string): string {
  return `#${pointerTo(["components", section, name])}`;
}

/** The name in such a reference to a component of this kind; undefined for every other text. */
export function componentName(ref: string, kind: Kind): string | undefined {
  const prefix = `#/components/${shapeOf(kind).section ?? ""}/`;
  if (!ref.startsWith(prefix)) return undefined;
  const [name, ...more] = tokensOf(ref.slice(prefix.length - 1));
  return more.length === 0 ? name : undefined;
}

/** The component of that name. */
export function componentAt(document: JsonObject, section: string, name: string): Json | undefined {
  return child(child(child(document, "components"), section), name);
}

/** The object itself, or the component that it refers to, through as many references as there are. */
export function dereference(document: JsonObject, node: Json | undefined, kind: Kind): Json | undefined {
  const seen = new Set<string>();
  let current = node;
  for (let ref = refOf(current); ref !== undefined; ref = refOf(current)) {
    const name = componentName(ref, kind);
    if (name === undefined || seen.has(ref)) return undefined;
    seen.add(ref);
    current = componentAt(document, shapeOf(kind).section ?? "", name);
  }
  return current;
}
