/** A value of JSON, the only data that the stages before the model pass on. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/**
 * A JSON object. Its keys come from a document, so `__proto__`, `constructor` and the like are ordinary members:
 * read with {@link own} and write with {@link put}, never with a bare `object[key]` where the key is not a literal.
 */
export interface JsonObject {
  [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A new object without a prototype. */
export function emptyObject(): JsonObject {
  // TypeScript types Object.create as `any`; an object without a prototype and members is a JsonObject.
  return Object.create(null) as JsonObject;
}

/** The object's own member; an inherited one (`constructor`) does not count. */
export function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The member at a key of an object, or at an index of an array written as a key. */
export function child(node: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(node)) return /^(?:0|[1-9]\d*)$/.test(key) ? node[Number(key)] : undefined;
  return isObject(node) ? own(node, key) : undefined;
}

/** Sets a member without ever reaching a prototype's setter. */
export function put(object: JsonObject, key: string, value: Json): void {
  if (key === "__proto__") {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[key] = value;
  }
}

/** A deep copy; its objects have no prototype. */
export function copyOf(value: Json): Json {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isObject(value)) return value;
  const copy = emptyObject();
  for (const key of Object.keys(value)) put(copy, key, copyOf(value[key] ?? null));
  return copy;
}

/** The JSON type's name for a person: "a list", "an object", "nothing". */
export function typeName(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
