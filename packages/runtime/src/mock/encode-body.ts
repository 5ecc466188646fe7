import { parseMediaRange } from "./media-range.js";

/** What `Response` takes and copies. */
export type EncodedBody = string | Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer>;

/**
 * A value as the bytes of a body: JSON text for JSON types, binary values as they are, and a string as itself for every
 * other type. What no type tells how to write is written as JSON.
 */
export function encodeBody(value: unknown, type: string): EncodedBody {
  if (isBinary(value)) return value;
  if (typeof value === "string" && !isJson(type)) return value;
  return JSON.stringify(value) ?? "";
}

/** The media type to send where the document offers a range, such as `text/*`. */
export function concreteType(type: string, value: unknown): string {
  if (!type.includes("*")) return type;
  if (value instanceof Blob && value.type !== "") return value.type;
  if (isBinary(value)) return "application/octet-stream";
  return typeof value === "string" ? "text/plain" : "application/json";
}

/** `application/json`, `text/json` and the structured suffix of RFC 6839 section 3.1. */
function isJson(type: string): boolean {
  const subtype = parseMediaRange(type)?.subtype ?? "";
  return subtype === "json" || subtype.endsWith("+json");
}

function isBinary(value: unknown): value is Exclude<EncodedBody, string> {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}
