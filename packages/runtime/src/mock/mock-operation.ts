import type { CookieParameter, HeaderParameter, PathParameter, QueryParameter } from "../parameters/style.js";
import type { SchemaData } from "../schema/schema-data.js";
import type { LiteOperation } from "./lite-operation.js";
import type { MockReply } from "./mock-reply.js";
import type { MockScheme } from "./mock-scheme.js";

/** An operation as the mock knows it: data, so that nothing is compiled or evaluated. */
export interface MockOperation extends Omit<LiteOperation, "replies"> {
  /** The operationId. */
  readonly id: string;
  /** The documented replies: first the one that a handler gives unless told otherwise, then the others by their statuses. */
  readonly replies: readonly MockReply[];
  /** By wire name within each place. */
  readonly parameters?: MockParameters;
  readonly body?: MockRequestBody;
  /** Alternatives (any one is enough) of schemes (all are needed); an empty one makes credentials optional. */
  readonly security?: readonly (readonly MockScheme[])[];
  /** The documented budget: so many requests in so many seconds. */
  readonly limit?: readonly [requests: number, seconds: number];
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
