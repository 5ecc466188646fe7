import { OperationError } from "./operation-error.js";

/**
 * The server answered, but not with success. Narrow on `status` to narrow `body`.
 *
 * `body`, `response` and `headers` are not enumerable, so that printing the error prints none of them.
 */
export class ApiError<S extends number = number, B = unknown> extends OperationError {
  override readonly name = "ApiError";
  declare readonly status: S;
  /** The body, read: as documented, else JSON, else text, else `undefined`. */
  declare readonly body: B;
  declare readonly response: Response;
  /** The headers of the response. */
  declare readonly headers: Headers;
}
