import type { OperationInfo } from "../operation.js";

/** What all errors of a call tell: which operation, by its template. Filled paths, URLs and bodies are never told. */
export abstract class OperationError extends Error {
  /** The id of the operation. */
  readonly operation: string;
  readonly method: string;
  /** The path template. */
  readonly path: string;

  constructor(operation: OperationInfo, event: string, options?: ErrorOptions) {
    super(`${operation.method} ${operation.path} ${event} (${operation.id})`, options);
    this.operation = operation.id;
    this.method = operation.method;
    this.path = operation.path;
  }
}
