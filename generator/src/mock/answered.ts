import type { MockOperation, MockReport } from "@specloom/runtime/mock";

/** A request as it came in. */
export interface Incoming {
  readonly method: string;
  /** The path and the query, as they came. */
  readonly target: string;
  readonly headers: Headers;
  readonly body: ReadableStream<Uint8Array> | undefined;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** An answer, and what there is to say of it. */
export interface Answered {
  readonly response: Response;
  /** Undefined where the request is for none. */
  readonly operation: MockOperation | undefined;
  readonly reports: readonly MockReport[];
  /** What else a person should know. */
  readonly notes: readonly string[];
}
