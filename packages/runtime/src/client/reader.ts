import type { OperationInfo } from "./operation.js";

/** What a reader may want to know of the call. */
export interface ReadOptions {
  /** Ends the call, and with it whatever is still being read. */
  readonly signal?: AbortSignal | undefined;
  /** The media type that the call asked for, where the operation offers several. */
  readonly accept?: string | undefined;
}

/**
 * Reads the body of a success.
 *
 * @param operation - for errors
 */
export type Reader = (response: Response, operation: OperationInfo, options: ReadOptions) => Promise<unknown>;
