import type { OperationInfo } from "../operation.js";
import { ParseError } from "./parse-error.js";

/**
 * For answers that are not what is documented, where more is to be said than the reader of JSON says.
 *
 * @param text - what arrived
 * @param documented - what should have
 */
export const notDocumented = (
  operation: OperationInfo,
  response: Response,
  text: string,
  documented: string = "JSON",
): ParseError => {
  const { status } = response;
  return new ParseError(operation, `answered ${status} without ${documented}`, { status }, { text, response });
};
