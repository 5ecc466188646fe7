import type { OperationInfo } from "../operation.js";
import { OperationError } from "./operation-error.js";

/** No complete answer arrived. `cause` is what `fetch` rejected with; it is the platform's and not enumerable. */
export class NetworkError extends OperationError {
  declare readonly name: "NetworkError";

  constructor(operation: OperationInfo, cause: unknown) {
    super(operation, "got no answer", { name: "NetworkError" }, { cause });
  }
}
