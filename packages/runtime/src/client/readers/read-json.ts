import { jsonType } from "../bodies/json-type.js";
import { ParseError } from "../errors/parse-error.js";
import { receive } from "../receive.js";
import type { Reader } from "../reader.js";

/**
 * The body as its JSON value, where the response says that it is JSON or says nothing. Of an undocumented failure anything
 * else is text, or `undefined` where there is none.
 *
 * @throws ParseError when a documented body is missing or not JSON, without the cause: the message of a SyntaxError quotes
 *   the body
 */
export const readJson: Reader = async (response, operation, { signal }) => {
  const text = await receive(operation, signal, () => response.text());
  const { headers, ok, status } = response;
  try {
    if (jsonType.test(headers.get("content-type") ?? "/json")) return JSON.parse(text);
  } catch {
    // Said below.
  }
  if (ok || operation.failures?.test(`${status}`))
    throw new ParseError(operation, `answered ${status} without JSON`, { status }, { text, response });
  return text || undefined;
};
