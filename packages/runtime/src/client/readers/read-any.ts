import type { Reader } from "../reader.js";
import { isJson } from "./is-json.js";
import { readBlob } from "./read-blob.js";
import { readJson } from "./read-json.js";
import { readText } from "./read-text.js";

/** By the media type of the response: JSON as its value, text and XML as text, everything else as a Blob. */
export const readAny: Reader = async (response, operation, call) => {
  if (isJson(response)) return readJson(response, operation, call);
  const textual = /^text\/|[/+]xml\s*(;|$)/i.test(response.headers.get("content-type") ?? "");
  return (textual ? readText : readBlob)(response, operation, call);
};
