import { isJsonType } from "../client/bodies/is-json-type.js";
import type { BodyEncoder, EncodedBody } from "./body-encoder.js";

/**
 * Writes a value as its media type says: JSON text for JSON types, binary values as they are, and a string as itself for
 * every other type. What no type tells how to write is written as JSON.
 */
export const anyBody: BodyEncoder = (value, type) => {
  const isText = typeof value === "string" && !isJsonType(type);
  return [isBinary(value) || isText ? value : JSON.stringify(value), concreteType(type, value)];
};

/** The media type to send where the document offers a range, such as `text/*`. */
function concreteType(type: string, value: unknown): string {
  if (!type.includes("*")) return type;
  if (value instanceof Blob && value.type !== "") return value.type;
  if (isBinary(value)) return "application/octet-stream";
  return typeof value === "string" ? "text/plain" : "application/json";
}

function isBinary(value: unknown): value is Exclude<EncodedBody, string> {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}
