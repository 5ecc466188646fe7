import { parseJson } from "../parse-json.js";
import type { Reader } from "../reader.js";
import { isJson } from "./is-json.js";

/** By the media type of the response: JSON as its value, text and XML as text, everything else as a Blob. */
export const readAny: Reader = async (response, operation) => {
  if (isJson(response)) return parseJson(operation, response, await response.text(), true);
  const textual = /^text\/|[/+]xml\s*(;|$)/i.test(response.headers.get("content-type") ?? "");
  return textual ? response.text() : response.blob();
};
