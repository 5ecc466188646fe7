import { Refusal } from "../errors/refusal.js";
import type { Encoder } from "./encoder.js";

const isBinary = (value: unknown): value is BodyInit =>
  typeof value === "string" ||
  value instanceof Blob ||
  value instanceof ArrayBuffer ||
  value instanceof ReadableStream ||
  ArrayBuffer.isView(value);

/** Blobs, buffers, typed arrays, streams and text, as they are; a Blob's own type gives way to the documented one. */
export const binary: Encoder = (value) => {
  if (isBinary(value)) return value;
  throw new Refusal("is no Blob, buffer, typed array, stream or text");
};
