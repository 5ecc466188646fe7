import { type Json, type JsonObject, emptyObject, isObject, own, put } from "./load/json.ts";
import { dereference } from "./load/reference.ts";
import { type Field, type Kind, fieldAt } from "./load/shape.ts";

/** Sections of `components` whose names mean something to who uses a package: types, and credentials. */
const NAMED: readonly string[] = ["schemas", "securitySchemes"];

/**
 * A selected document in which parameters, request bodies, responses, headers and examples stand where they are used,
 * and are no components (OpenAPI 3.1 section 4.8.7): the same for a reference and for what it names. Schemas keep their
 * references. The result shares nodes with the document and within itself.
 */
export function inlineComponents(document: JsonObject): JsonObject {
  const inlined = new Inliner(document).object(document, "document");
  const components = own(inlined, "components");
  if (!isObject(components)) return inlined;
  const named = emptyObject();
  for (const section of NAMED) {
    const parts = own(components, section);
    if (parts !== undefined) put(named, section, parts);
  }
  const whole = emptyObject();
  for (const [key, value] of Object.entries(inlined))
    if (key !== "components") put(whole, key, value);
    else if (Object.keys(named).length > 0) put(whole, key, named);
  return whole;
}

class Inliner {
  readonly #document: JsonObject;
  /** What is used in many places is copied once. */
  readonly #made = new Map<JsonObject, JsonObject>();

  constructor(document: JsonObject) {
    this.#document = document;
  }

  object(node: JsonObject, kind: Kind): JsonObject {
    const known = this.#made.get(node);
    if (known !== undefined) return known;
    const copy = emptyObject();
    this.#made.set(node, copy);
    for (const [key, value] of Object.entries(node)) put(copy, key, this.#member(value, fieldAt(kind, key)));
    return copy;
  }

  #member(value: Json, field: Field | undefined): Json {
    if (field === undefined || "leaf" in field || field.kind === "schema") return value;
    if (field.many === "list" && Array.isArray(value)) return value.map((item) => this.#value(item, field.kind));
    if (field.many !== "map" || !isObject(value)) return this.#value(value, field.kind);
    const copy = emptyObject();
    for (const [name, item] of Object.entries(value)) put(copy, name, this.#value(item, field.kind));
    return copy;
  }

  #value(value: Json, kind: Kind): Json {
    // What does not lead anywhere was refused when the document was loaded.
    const target = dereference(this.#document, value, kind) ?? value;
    return isObject(target) ? this.object(target, kind) : target;
  }
}
