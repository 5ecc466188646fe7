import { parseJson } from "../parse-json.js";
import type { Reader } from "../reader.js";

/** The body as its JSON value. */
export const readJson: Reader = async (response, operation) =>
  parseJson(operation, response, await response.text(), true);
