import type { OperationInfo } from "../operation.js";
import { OperationError } from "./operation-error.js";

/** An answer whose body is not the JSON, or of the media type, that is documented. `text` and `response` are not enumerable. */
export class ParseError extends OperationError {
  declare readonly name: "ParseError";
  declare readonly status: number;
  /** What arrived; empty where it was not read. */
  declare readonly text: string;
  declare readonly response: Response;

  constructor(operation: OperationInfo, response: Response, text: string, documented: string = "JSON") {
    const { status } = response;
    super(
      operation,
      `answered ${status} without the documented ${documented}`,
      { name: "ParseError", status },
      { text, response },
    );
  }
}
