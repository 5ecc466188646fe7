import { OperationError } from "./operation-error.js";

/** No complete answer arrived. `cause` is what `fetch` rejected with; it is the platform's and not enumerable. */
export class NetworkError extends OperationError {
  override readonly name = "NetworkError";
}
