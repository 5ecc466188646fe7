import { isObject, own } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import { componentName, refOf } from "./reference.ts";
import { shapeOf } from "./shape.ts";
import type { Kind } from "./shape.ts";

const kinds: readonly Kind[] = [
  "schema",
  "response",
  "parameter",
  "example",
  "requestBody",
  "header",
  "securityScheme",
  "link",
  "callback",
  "pathItem",
];

/** Told for each component that is nothing but a way back to itself. */
export type OnCycle = (section: string, name: string) => void;

/**
 * Finds components that lead back to themselves through `$ref` and `allOf` alone: no value can ever be checked against
 * those. Recursion through properties, items or a choice is legal and common.
 */
export function checkCycles(document: JsonObject, found: OnCycle): void {
  const components = own(document, "components");
  if (!isObject(components)) return;
  for (const kind of kinds) {
    const section = shapeOf(kind).section ?? "";
    const parts = own(components, section);
    if (isObject(parts)) checkSection(parts, kind, (name) => found(section, name));
  }
}

function checkSection(parts: JsonObject, kind: Kind, found: (name: string) => void): void {
  const done = new Set<string>();
  const visit = (name: string, above: readonly string[]): void => {
    if (above.includes(name)) found(name);
    if (done.has(name) || above.includes(name)) return;
    for (const next of needs(own(parts, name), kind)) visit(next, [...above, name]);
    done.add(name);
  };
  for (const name of Object.keys(parts)) visit(name, []);
}

/** The components that a node is, or is a sum of. */
function needs(node: Json | undefined, kind: Kind): string[] {
  if (!isObject(node)) return [];
  const ref = refOf(node);
  const name = ref === undefined ? undefined : componentName(ref, kind);
  const parts = own(node, "allOf");
  const below = kind === "schema" && Array.isArray(parts) ? parts.flatMap((part) => needs(part, kind)) : [];
  return name === undefined ? below : [name, ...below];
}
