import type { OperationInfo } from "../operation.js";
import { OperationError } from "./operation-error.js";

/** An answer whose body is not the JSON that is documented. `text` and `response` are not enumerable. */
export class ParseError extends OperationError {
  declare readonly name: "ParseError";
  declare readonly status: number;
  /** What arrived. */
  declare readonly text: string;
  declare readonly response: Response;

  constructor(operation: OperationInfo, response: Response, text: string) {
    const { status } = response;
    const event = `answered ${status} with ${text ? "a body that is not JSON" : "no body"}`;
    super(operation, event, { name: "ParseError", status }, { text, response });
  }
}
