import { OperationError } from "./operation-error.js";

/** A list that cannot be followed any further: an answer repeats an earlier page. Never tells a cursor. */
export class PageError extends OperationError {
  override readonly name = "PageError";
}
