import type { OperationInfo } from "./operation.js";

/**
 * Reads the body of a success.
 *
 * @param operation - for the errors of `parseJson`
 */
export type Reader = (response: Response, operation: OperationInfo) => Promise<unknown>;
