import { child, isObject, own } from "../load/json.ts";
import type { Json, JsonObject } from "../load/json.ts";
import { pointerTo } from "../load/pointer.ts";
import { componentAt, componentName, refOf } from "../load/reference.ts";
import { methods, shapeOf } from "../load/shape.ts";
import type { Kind } from "../load/shape.ts";
import { walk } from "../load/walk.ts";
import { isDropped } from "./dropped.ts";

/** The components that the kept operations reach, as `/schemas/Pet`. */
export function reach(document: JsonObject, isKept: (operation: JsonObject) => boolean): ReadonlySet<string> {
  return new Reach(document, isKept).run();
}

/** The entry of a reached component in the set. */
export function reachedKey(section: string, name: string): string {
  return pointerTo([section, name]);
}

class Reach {
  readonly #document: JsonObject;
  readonly #isKept: (operation: JsonObject) => boolean;
  readonly #reached = new Set<string>();
  readonly #queue: { readonly node: Json; readonly kind: Kind }[] = [];

  constructor(document: JsonObject, isKept: (operation: JsonObject) => boolean) {
    this.#document = document;
    this.#isKept = isKept;
  }

  run(): ReadonlySet<string> {
    const paths = own(this.#document, "paths");
    for (const [path, item] of Object.entries(isObject(paths) ? paths : {})) {
      if (path.startsWith("/") && isObject(item)) this.#pathItem(item);
    }
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) this.#enter(next.node, next.kind);
    return this.#reached;
  }

  #pathItem(item: JsonObject): void {
    const kept = methods.map((method) => own(item, method)).filter((node) => isObject(node) && this.#isKept(node));
    for (const operation of kept) {
      this.#queue.push({ node: operation ?? null, kind: "operation" });
      const security = child(operation, "security") ?? own(this.#document, "security");
      if (Array.isArray(security)) for (const requirement of security) this.#schemes(requirement);
    }
    const shared = own(item, "parameters");
    if (kept.length > 0 && Array.isArray(shared)) {
      for (const parameter of shared) this.#queue.push({ node: parameter, kind: "parameter" });
    }
  }

  #schemes(requirement: Json): void {
    if (isObject(requirement)) for (const name of Object.keys(requirement)) this.#component("securityScheme", name);
  }

  #enter(node: Json, kind: Kind): void {
    walk(node, kind, (object, kind) => {
      if (isDropped(kind)) return false;
      const ref = refOf(object);
      const name = ref === undefined ? undefined : componentName(ref, kind);
      if (name !== undefined) this.#component(kind, name);
      if (kind === "discriminator") this.#mapping(own(object, "mapping"));
      return undefined;
    });
  }

  /** Section 4.8.25: a value's schema need not be named anywhere else. */
  #mapping(mapping: Json | undefined): void {
    for (const ref of Object.values(isObject(mapping) ? mapping : {})) {
      const name = typeof ref === "string" ? componentName(ref, "schema") : undefined;
      if (name !== undefined) this.#component("schema", name);
    }
  }

  #component(kind: Kind, name: string): void {
    const section = shapeOf(kind).section ?? "";
    const key = reachedKey(section, name);
    const node = componentAt(this.#document, section, name);
    if (node === undefined || this.#reached.has(key)) return;
    this.#reached.add(key);
    this.#queue.push({ node, kind });
  }
}
