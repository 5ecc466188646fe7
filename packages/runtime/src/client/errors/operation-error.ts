import type { OperationInfo } from "../operation.js";

/** What all errors of a call tell: which operation, by its template. Filled paths, URLs and bodies are never told. */
export abstract class OperationError extends Error {
  /** The id of the operation. */
  declare readonly operation: string;
  declare readonly method: string;
  /** The path template. */
  declare readonly path: string;

  /**
   * @param event - what happened, as the predicate of the message
   * @param shown - further properties
   * @param hidden - properties that neither `JSON.stringify` nor an inspector nor a spread shows
   */
  constructor(
    { id, method, path }: OperationInfo,
    event: string,
    shown?: Readonly<Record<string, unknown>>,
    hidden?: Readonly<Record<string, unknown>>,
  ) {
    super(`${method} ${path} ${event} (${id})`);
    Object.assign(this, { operation: id, method, path, ...shown });
    for (const name in hidden) Object.defineProperty(this, name, { value: hidden[name] });
  }
}
