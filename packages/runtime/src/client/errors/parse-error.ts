import { OperationError } from "./operation-error.js";

/** An answer whose body is not the JSON, or of the media type, that is documented. `text` and `response` are not enumerable. */
export class ParseError extends OperationError {
  override readonly name = "ParseError";
  declare readonly status: number;
  /** What arrived; empty where it was not read. */
  declare readonly text: string;
  declare readonly response: Response;
}
