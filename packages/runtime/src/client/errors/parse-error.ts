import type { OperationInfo } from "../operation.js";
import { hide } from "./hide.js";
import { OperationError } from "./operation-error.js";

/** An answer whose body is not the JSON that is documented. `text` and `response` are not enumerable. */
export class ParseError extends OperationError {
  override readonly name = "ParseError" as const;
  readonly status: number;
  /** What arrived. */
  declare readonly text: string;
  declare readonly response: Response;

  constructor(operation: OperationInfo, response: Response, text: string) {
    super(operation, `answered ${response.status} with ${text ? "a body that is not JSON" : "no body"}`);
    this.status = response.status;
    hide(this, { text, response });
  }
}
