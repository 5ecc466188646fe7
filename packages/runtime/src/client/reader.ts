import type { Exchange } from "./layer.js";
import type { OperationData } from "./operation.js";

/** What a reader may want to know of the call: what it asked for, and what ends it and whatever is still being read. */
export type Reading = Partial<Pick<Exchange, "input" | "signal">>;

/**
 * Reads the body of an answer, and fails as `receive` does when it breaks off.
 *
 * @param operation - for errors, and for what it documents
 * @returns what the document describes; of an undocumented failure its JSON, else its text, else `undefined`
 */
export type Reader = (response: Response, operation: OperationData, call: Reading) => Promise<unknown>;
