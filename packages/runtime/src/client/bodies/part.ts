import { Refusal } from "../errors/refusal.js";
import { jsonText } from "../styles/json-text.js";
import { textOf } from "../styles/text-of.js";
import { isJsonType } from "./is-json-type.js";
import { isRange, isWithin, rangesOf } from "./media-range.js";

/** A part of `multipart/form-data` (RFC 7578 §4). */
export interface Part {
  readonly name: string;
  readonly content: Blob | string;
  /** What Content-Type says; nothing where absent, which means plain text. */
  readonly type?: string | undefined;
}

/** The type that bytes have of themselves, where it is one of those; else the only one there is. */
function blobType({ type }: Blob, types: string): string {
  if (isWithin(type, types)) return type;
  const [only = "", ...others] = rangesOf(types);
  if (others.length > 0 || isRange(only)) throw new Refusal(`needs a Blob whose type is of ${types}`);
  return only;
}

/**
 * A part by the media types of its Encoding Object. Of several types, JSON is what objects are written as, and the first
 * concrete one what single values are.
 *
 * @throws Refusal when the value has no such form
 */
export function partAs(name: string, value: unknown, types: string): Part {
  if (value instanceof Blob) return { name, content: value, type: blobType(value, types) };
  const concrete = rangesOf(types).filter((type) => !isRange(type));
  const structured = typeof value === "object" && !(value instanceof Date);
  const type = (structured && concrete.find(isJsonType)) || concrete[0];
  return { name, content: isJsonType(type ?? "") ? jsonText(value) : textOf(value), type };
}
