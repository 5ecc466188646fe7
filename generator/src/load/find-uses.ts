import { isObject, own } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Path } from "./pointer.ts";
import { referenceTo, refOf } from "./reference.ts";
import { fieldAt, shapeOf } from "./shape.ts";
import type { Kind } from "./shape.ts";
import { walk } from "./walk.ts";

/** A reference, where it stands (`path` leads to its text) and what has to become of it. */
export type Use =
  /** Stays a reference, to a component; `key` is `$ref`, or a value of a discriminator's mapping. */
  | {
      readonly as: "component";
      readonly kind: Kind;
      readonly ref: string;
      readonly path: Path;
      readonly holder: JsonObject;
      readonly key: string;
    }
  /** OpenAPI has no component for it: the target's members take its place. `kind` is what the object is, or what each member of the map is. */
  | {
      readonly as: "object" | "map";
      readonly kind: Kind;
      readonly ref: string;
      readonly path: Path;
      readonly holder: JsonObject;
    }
  | {
      readonly as: "text";
      readonly ref: string;
      readonly path: Path;
      readonly holder: JsonObject;
      readonly key: string;
    };

/**
 * Every reference of a tree. Beside those of the specification (Reference Object 4.8.23, Path Item, schema,
 * discriminator mapping) many multi-file documents have `$ref` in place of an operation, a map or a text; those are found too.
 */
export function findUses(root: Json, kind: Kind, hasComponent: (name: string) => boolean): Use[] {
  const uses: Use[] = [];
  walk(root, kind, (node, kind, path) => {
    const ref = refOf(node);
    if (ref !== undefined) uses.push(useOf(node, kind, path, ref));
    else misplaced(node, kind, path, uses);
    if (kind === "discriminator") mappings(node, path, hasComponent, uses);
    return ref === undefined || kind === "schema" || kind === "pathItem";
  });
  return uses;
}

function useOf(holder: JsonObject, kind: Kind, path: Path | undefined, ref: string): Use {
  const inPaths = kind === "pathItem" && path?.parent?.key === "paths" && path.parent.parent === undefined;
  const at: Path = { parent: path, key: "$ref" };
  if (shapeOf(kind).section === undefined || inPaths) return { as: "object", kind, ref, path: at, holder };
  return { as: "component", kind, ref, path: at, holder, key: "$ref" };
}

function misplaced(node: JsonObject, kind: Kind, path: Path | undefined, uses: Use[]): void {
  for (const key of Object.keys(node)) {
    const value = own(node, key);
    const ref = refOf(value);
    if (ref === undefined || !isObject(value)) continue;
    const field = fieldAt(kind, key);
    const at: Path = { parent: { parent: path, key }, key: "$ref" };
    if (field === undefined) continue;
    if ("leaf" in field) {
      if (field.leaf === "text") uses.push({ as: "text", ref, path: at, holder: node, key });
    } else if (field.many === "map") {
      uses.push({ as: "map", kind: field.kind, ref, path: at, holder: value });
    }
  }
}

/** A value is a component's name or a reference (section 4.8.25); it is a name where there is one. */
function mappings(
  node: JsonObject,
  path: Path | undefined,
  hasComponent: (name: string) => boolean,
  uses: Use[],
): void {
  const mapping = own(node, "mapping");
  if (!isObject(mapping)) return;
  for (const [key, value] of Object.entries(mapping)) {
    if (typeof value !== "string") continue;
    const isName = hasComponent(value) || (/^[\w.-]+$/.test(value) && !/\.(?:json|ya?ml)$/i.test(value));
    // A reference may be percent-encoded and is decoded; in a name a percent sign is itself.
    const ref = isName ? referenceTo("schemas", value).replaceAll("%", "%25") : value;
    uses.push({
      as: "component",
      kind: "schema",
      ref,
      path: { parent: { parent: path, key: "mapping" }, key },
      holder: mapping,
      key,
    });
  }
}
