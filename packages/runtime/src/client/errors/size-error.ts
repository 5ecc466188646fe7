import type { OperationInfo } from "../operation.js";
import { OperationError } from "./operation-error.js";

/** An answer whose body is longer than the caller allows; no more of it has been read. */
export class SizeError extends OperationError {
  override readonly name = "SizeError";
  /** The bytes that were allowed. */
  declare readonly maxBytes: number;

  constructor(operation: OperationInfo, maxBytes: number) {
    super(operation, `answered with a body of more than ${maxBytes} bytes`, { maxBytes });
  }
}
