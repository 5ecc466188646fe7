import type { AuthScheme } from "./auth/auth-scheme.js";
import type { Encoder } from "./bodies/encoder.js";
import type { MediaTypeNames } from "./media-type-names.js";
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

/** How each parameter is written on the wire: a style by place and wire name. */
export interface OperationParameters {
  readonly path?: Readonly<Record<string, PathStyle>>;
  readonly query?: Readonly<Record<string, QueryStyle>>;
  readonly headers?: Readonly<Record<string, HeaderStyle>>;
  readonly cookies?: Readonly<Record<string, CookieStyle>>;
}

/** What a request body is sent as. */
export interface RequestBody {
  /** The media type of the Content-Type header, or several by name, of which the caller picks one. */
  readonly type: string | MediaTypeNames;
  readonly encode: Encoder;
}

declare const outcome: unique symbol;

/**
 * The descriptor of one operation: everything that sending it takes, as data and references to functions, so that a
 * bundle holds only the styles, encoders and readers that its operations use.
 *
 * @typeParam R - the result of a call; exists for the compiler only
 */
export interface Operation<R> extends OperationInfo {
  /** The media type to ask for; absent where no response documents a body. */
  readonly accept?: string | MediaTypeNames;
  /** Alternatives of schemes: the first alternative with a credential for each of its schemes is used. */
  readonly auth?: readonly (readonly AuthScheme[])[];
  readonly body?: RequestBody;
  /** Successes that document no body, written like `failures`: their `body` is `undefined`, whatever arrives. */
  readonly empty?: readonly number[];
  /** Failures that document a JSON body: a status (`404`), a range as its first digit (`4`), `0` for `default`. */
  readonly failures?: readonly number[];
  /** The declared budget: so many requests in so many seconds. */
  readonly limit?: readonly [requests: number, seconds: number];
  readonly parameters?: OperationParameters;
  /** Reads the body of a success; JSON where absent. */
  readonly read?: Reader;
  /** Where a body says how long to wait (RFC 6901), by status, written as in `failures`. */
  readonly wait?: Readonly<Record<number, readonly [pointer: string, unit: "ms" | "s"]>>;
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
}
