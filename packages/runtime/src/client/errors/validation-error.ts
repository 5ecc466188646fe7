import type { OperationInfo } from "../operation.js";
import { OperationError } from "./operation-error.js";

/** A call that cannot be sent as it is given; nothing has been sent. The refused value is not told. */
export class ValidationError extends OperationError {
  declare readonly name: "ValidationError";
  /** The place of the trouble in the input or the options, for example `path.userId`. */
  declare readonly parameter: string;

  constructor(operation: OperationInfo, parameter: string, reason: string) {
    super(operation, `was not sent: ${parameter} ${reason}`, { name: "ValidationError", parameter });
  }
}
