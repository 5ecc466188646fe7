import { document } from "./description.ts";
import { type JsonRecord, isRecord } from "./json.ts";

/** An object of the document and the JSON pointer (RFC 6901) to it. */
export interface Place {
  readonly pointer: string;
  readonly value: JsonRecord;
}

/** The object that a pointer leads to, and where a reference there leads in turn; undefined where there is none. */
export function placeAt(pointer: string): Place | undefined {
  let value: unknown = document;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  if (!isRecord(value)) return undefined;
  const reference = value["$ref"];
  return typeof reference === "string" ? placeAt(reference.slice(1)) : { pointer, value };
}

/** The same, where there has to be something. */
export function existingPlace(pointer: string): Place {
  const place = placeAt(pointer);
  if (place === undefined) throw new Error(`the document has nothing at ${pointer}`);
  return place;
}

/** The pointer to a member. */
export function pointerTo(pointer: string, ...keys: readonly (string | number)[]): string {
  return [pointer, ...keys.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

/** The objects in a member that holds several, a map or a list. */
export function placesIn({ pointer, value }: Place, key: string): (readonly [name: string, place: Place])[] {
  const held = value[key];
  const names = typeof held === "object" && held !== null ? Object.keys(held) : [];
  return names.flatMap((name) => {
    const place = placeAt(pointerTo(pointer, key, name));
    return place === undefined ? [] : [[name, place] as const];
  });
}
