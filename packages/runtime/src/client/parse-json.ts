import { ParseError } from "./errors/parse-error.js";
import type { OperationInfo } from "./operation.js";
import { isJson } from "./readers/is-json.js";

/**
 * The value of a body: its JSON, where the response says that it is JSON or says nothing.
 *
 * @param documented - whether anything else is an error, instead of text or, where there is none, `undefined`
 * @throws ParseError, without the cause: the message of a SyntaxError quotes the body
 */
export function parseJson(operation: OperationInfo, response: Response, text: string, documented: boolean): unknown {
  try {
    if (isJson(response) || !response.headers.has("content-type")) return JSON.parse(text);
  } catch {
    // Said below.
  }
  if (documented) throw new ParseError(operation, response, text);
  return text || undefined;
}
