import type { AuthScheme } from "./auth/auth-scheme.js";
import type { MediaType } from "./media-type.js";
import type { Reader } from "./reader.js";
import type { RequestWriter } from "./request/request-writer.js";

/** What names an operation in results and errors; nothing in it comes from a caller. */
export interface OperationInfo {
  /** The document's `operationId`. */
  readonly id: string;
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** The path template, for example `/users/{userId}`. */
  readonly path: string;
}

declare const outcome: unique symbol;

/**
 * The descriptor of one operation: everything that sending it takes, as data and references to functions, so that a
 * bundle holds only the styles, encoders and readers that its operations use.
 */
export interface OperationData extends OperationInfo {
  /** The media type to ask for; absent where no response documents a body. */
  readonly accept?: MediaType;
  /** Finds the credentials; a request goes without where there are none. */
  readonly auth?: AuthScheme;
  /** Finds, in the three digits of a status, failures that document a JSON body. */
  readonly failures?: RegExp;
  /** The declared budget: so many requests in so many seconds. */
  readonly limit?: readonly [requests: number, seconds: number];
  /** Reads the body of an answer; JSON where absent. */
  readonly read?: Reader;
  /** What is sent, in the order in which it is written: parameters, those in the path first, and the body. */
  readonly request: readonly RequestWriter[];
}

/**
 * A descriptor that knows what a call gives.
 *
 * @typeParam R - the result of a call; exists for the compiler only
 */
export interface Operation<R> extends OperationData {
  /** Carries `R`; never present. */
  readonly [outcome]?: R;
}

/** The arguments of a call, in groups; the members of a group go by their names on the wire. */
export interface OperationInput {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly headers?: object | undefined;
  readonly cookies?: object | undefined;
  readonly body?: unknown;
  /** What the body is sent as, where the operation offers several media types or a range of them. */
  readonly contentType?: string | undefined;
  /** The media type to ask for, where the operation offers several. */
  readonly accept?: string | undefined;
}
