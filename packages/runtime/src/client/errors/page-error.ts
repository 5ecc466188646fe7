import type { OperationInfo } from "../operation.js";
import { OperationError } from "./operation-error.js";

/** A list that cannot be followed any further: an answer leads back to an earlier page, or is no page. Never tells a cursor. */
export class PageError extends OperationError {
  declare readonly name: "PageError";

  constructor(operation: OperationInfo, event: string) {
    super(operation, event, { name: "PageError" });
  }
}
