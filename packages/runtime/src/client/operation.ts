import type { AuthScheme } from "./auth/auth-scheme.js";
import type { Draft } from "./draft.js";
import type { MediaType } from "./media-type.js";
import type { Reader } from "./reader.js";
import type { CookieStyle, HeaderStyle, PathStyle, QueryStyle } from "./styles/style.js";

/** What names an operation in results and errors; nothing in it comes from a caller. */
export interface OperationInfo {
  /** The document's `operationId`. */
  readonly id: string;
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** The path template, for example `/users/{userId}`. */
  readonly path: string;
}

/** How a parameter is written: where, its name on the wire, and its style. */
export type OperationParameter =
  | readonly [place: "path", name: string, style: PathStyle]
  | readonly [place: "query", name: string, style: QueryStyle]
  | readonly [place: "headers", name: string, style: HeaderStyle]
  | readonly [place: "cookies", name: string, style: CookieStyle];

/**
 * Encodes the body of a request and names its type.
 *
 * @param typeOf - the media type that is meant, by what call and client ask for
 * @throws Refusal or any error when the body has no such form; the call then fails with a ValidationError
 */
export type RequestBody = (
  draft: Draft,
  input: OperationInput,
  typeOf: (types: string | MediaType) => string | undefined,
) => BodyInit;

declare const outcome: unique symbol;

/**
 * The descriptor of one operation: everything that sending it takes, as data and references to functions, so that a
 * bundle holds only the styles, encoders and readers that its operations use.
 */
export interface OperationData extends OperationInfo {
  /** The media type to ask for; absent where no response documents a body. */
  readonly accept?: string | MediaType;
  /** Finds the credentials; a request goes without where there are none. */
  readonly auth?: AuthScheme;
  readonly body?: RequestBody;
  /** Failures that document a JSON body: a status (`404`), a range as its first digit (`4`), `0` for `default`. */
  readonly failures?: readonly number[];
  /** The declared budget: so many requests in so many seconds. */
  readonly limit?: readonly [requests: number, seconds: number];
  /** In the order in which they are written. */
  readonly parameters?: readonly OperationParameter[];
  /** Reads the body of a success; JSON where absent. */
  readonly read?: Reader;
  /** Where a body says how long to wait (RFC 6901), by status, written as in `failures`. */
  readonly wait?: Readonly<Record<number, readonly [pointer: string, unit: "ms" | "s"]>>;
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
