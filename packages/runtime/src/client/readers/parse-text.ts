import { notDocumented } from "../errors/not-documented.js";
import type { OperationInfo } from "../operation.js";

/**
 * The JSON value of a part of a body.
 *
 * @throws ParseError, without the cause: the message of a SyntaxError quotes the text
 */
export function parseText(operation: OperationInfo, response: Response, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notDocumented(operation, response, text);
  }
}
