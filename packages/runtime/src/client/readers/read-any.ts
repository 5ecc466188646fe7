import type { Reader } from "../reader.js";
import { contentType } from "./content-type.js";
import { isJson } from "./is-json.js";

/** By the media type of the response: JSON as its value, text and XML as text, everything else as a Blob. */
export const readAny: Reader = async (response, parse) => {
  const type = contentType(response);
  if (isJson(type)) return parse(await response.text());
  return /^text\/|[/+]xml$/.test(type) ? response.text() : response.blob();
};
