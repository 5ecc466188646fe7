import type { Problem } from "../../schema/problem.js";
import type { OperationInfo } from "../operation.js";
import { OperationError } from "./operation-error.js";

/**
 * An answer whose body is JSON but not what its schema says; only a client that was made with a `validation` rejects with
 * it. The problems tell names and places in the body, never its values; `body` and `response` are not enumerable.
 */
export class MismatchError extends OperationError {
  override readonly name = "MismatchError";
  declare readonly status: number;
  /** What is wrong; at least one. */
  declare readonly problems: readonly Problem[];
  /** What arrived, read. */
  declare readonly body: unknown;
  declare readonly response: Response;

  constructor(operation: OperationInfo, response: Response, body: unknown, problems: readonly Problem[]) {
    const { status } = response;
    super(
      operation,
      `answered ${status} with a body that is not as documented`,
      { status, problems },
      { body, response },
    );
  }
}
