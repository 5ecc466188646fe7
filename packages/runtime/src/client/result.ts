import type { OperationInfo } from "./operation.js";

/** A call that the server answered with success (`response.ok`). */
export interface Ok<S extends number, B> {
  readonly ok: true;
  readonly status: S;
  /** The body, read; `undefined` where the answer has none. */
  readonly body: B;
  /** The response, for its headers; its body has been read, or is being read where it is a stream. */
  readonly response: Response;
  /** The operation that was called. */
  readonly operation: OperationInfo;
}

/** A call that the server answered with anything but success. */
export interface Failed<S extends number, B> {
  readonly ok: false;
  readonly status: S;
  /** The body, read; where the failure is undocumented: its JSON value, else its text, else `undefined`. */
  readonly body: B;
  /** The response, for its headers; its body has been read. */
  readonly response: Response;
  /** The operation that was called. */
  readonly operation: OperationInfo;
}

/** Any answer. */
export type Result = Ok<number, unknown> | Failed<number, unknown>;

/** The body of the successes of `R`: the intersection leaves only the arms of a success. */
export type OkBody<R extends Result> = (R & { readonly ok: true })["body"];
