import { OperationError } from "./operation-error.js";

/** A call that cannot be sent as it is given; nothing has been sent. The refused value is not told. */
export class ValidationError extends OperationError {
  override readonly name = "ValidationError";
  /** The place of the trouble in the input or the options, for example `path.userId`. */
  declare readonly parameter: string;
}
