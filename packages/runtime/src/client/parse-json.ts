import { isJsonType } from "./bodies/is-json-type.js";
import { ParseError } from "./errors/parse-error.js";
import type { OperationInfo } from "./operation.js";

/**
 * The value of a body: its JSON, where the response says that it is JSON or says nothing.
 *
 * @param documented - whether anything else is an error, instead of text or, where there is none, `undefined`
 * @throws ParseError, without the cause: the message of a SyntaxError quotes the body
 */
export function parseJson(operation: OperationInfo, response: Response, text: string, documented: boolean): unknown {
  try {
    const type = response.headers.get("content-type");
    if (type === null || isJsonType(type)) return JSON.parse(text);
  } catch {
    // Said below.
  }
  if (documented) throw new ParseError(operation, response, text);
  return text || undefined;
}
