import type { HeaderValues } from "./header-values.js";
import type { RetryOptions } from "./layers/retry-options.js";
import type { FetchFunction } from "./transport.js";

/** What one call may say differently from its client. */
export interface CallOptions<V extends string = never> {
  /** Aborts the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that this call may take, its body included, be it a stream; takes the place of the client's. */
  readonly timeout?: number | undefined;
  /** Set last, over whatever the client and the operation set, Accept, Content-Type and credentials included. */
  readonly headers?: HeaderValues | undefined;
  /** The name of the media types of this call; refused by an operation that does not offer it. */
  readonly version?: V | undefined;
  /** Takes the place of the client's `fetch`. */
  readonly fetch?: FetchFunction | undefined;
  /** Takes the place of the client's `baseUrl`; credentials go there too. */
  readonly baseUrl?: string | undefined;
  /** Where the client uses `retry()`: `false` for one attempt, or what this call says differently. */
  readonly retry?: false | Omit<RetryOptions, "clock" | "told"> | undefined;
}
