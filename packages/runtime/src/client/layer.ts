import type { CallOptions } from "./call-options.js";
import type { Operation } from "./operation.js";
import type { WireRequest } from "./transport.js";

/** A call on its way, as layers see it. */
export interface Exchange {
  readonly operation: Operation<unknown>;
  /** The options of the call; its `signal` ends the whole call, timeout included. */
  readonly options: CallOptions<string>;
  /** Builds the request to its last byte, with credentials asked for anew: once for each attempt. */
  readonly prepare: () => WireRequest | Promise<WireRequest>;
}

/** Takes a call to its response, unread. Rejects with the errors that the call rejects with. */
export type Send = (exchange: Exchange) => Promise<Response>;

/**
 * Something that goes on around sending: retrying, pacing, hooks. It is applied once for each client, so what it keeps is
 * that client's alone. The first of a list is the outermost.
 */
export type Layer = (next: Send) => Send;
