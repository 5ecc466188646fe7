import type { CookieParameter, HeaderParameter, PathParameter, QueryParameter } from "../parameters/style.js";
import type { SchemaData } from "../schema/schema-data.js";
import type { MockReply } from "./mock-reply.js";
import type { MockScheme } from "./mock-scheme.js";

/**
 * An operation as the mock knows it: data, so that nothing is compiled or evaluated.
 *
 * @typeParam Handler - the type of the operation's handler; no member has it
 */
export interface MockOperation<Handler = unknown> {
  /** The operationId. */
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** The path template: `/users/{userId}`. */
  readonly path: string;
  /** The API's servers (OpenAPI 3.1 section 4.8.5), each with its base path. A relative one matches any origin. */
  readonly servers: readonly string[];
  /** By wire name within each place. */
  readonly parameters?: MockParameters;
  readonly body?: MockRequestBody;
  /** Alternatives (any one is enough) of schemes (all are needed); an empty one makes credentials optional. */
  readonly security?: readonly (readonly MockScheme[])[];
  /** The documented budget: so many requests in so many seconds. */
  readonly limit?: readonly [requests: number, seconds: number];
  /** The documented replies, in the order of their statuses: codes, ranges, `default`. */
  readonly replies: readonly MockReply[];
  /** The name of the reply that a handler gives unless told otherwise. */
  readonly usual: string;
  /** Never there: it ties the operation to the type of its handler. */
  readonly handler?: Handler;
}

/** How a parameter is read, by the style that writes it too, and what its value must be. */
export interface MockParameter<Style> {
  readonly style: Style;
  readonly required?: boolean;
  readonly schema: SchemaData;
}

export interface MockParameters {
  readonly path?: Readonly<Record<string, MockParameter<PathParameter>>>;
  readonly query?: Readonly<Record<string, MockParameter<QueryParameter>>>;
  readonly headers?: Readonly<Record<string, MockParameter<HeaderParameter>>>;
  readonly cookies?: Readonly<Record<string, MockParameter<CookieParameter>>>;
}

export interface MockRequestBody {
  readonly required: boolean;
  readonly media: readonly MockMedia[];
}

/** Media types of a request body that are read alike. */
export interface MockMedia {
  /** Types or ranges. */
  readonly types: readonly string[];
  /** How bytes become a value; `binary` stays a Blob. */
  readonly format: "json" | "form" | "multipart" | "text" | "binary";
  readonly schema?: SchemaData;
  /** How members of an URL-encoded form are written, where it is not `form`. */
  readonly members?: Readonly<Record<string, QueryParameter>>;
}
