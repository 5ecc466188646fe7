import type { CallOptions } from "./call-options.js";
import type { Operation, OperationInput } from "./operation.js";
import type { WireRequest } from "./transport.js";

/** A call, as its readers and layers see it. */
export interface Exchange {
  readonly operation: Operation<unknown>;
  readonly input: OperationInput;
  /** The options of the call, as they were given. */
  readonly options: CallOptions<string>;
  /** Ends the whole call, its time limit included. */
  readonly signal: AbortSignal | null;
  /** Builds the request to its last byte, with credentials asked for anew: once for each attempt. */
  readonly prepare: () => Promise<WireRequest>;
}

/** Takes a call to its response, unread. Rejects with the errors that the call rejects with. */
export type Send = (exchange: Exchange) => Promise<Response>;

/**
 * Something that goes on around sending: retrying, pacing, hooks. It is applied once for each client, so what it keeps is
 * that client's alone. The first of a list is the outermost.
 */
export type Layer = (next: Send) => Send;
