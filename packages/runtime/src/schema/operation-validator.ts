import type { SchemaData } from "./schema-data.js";

/** Everything that a document says about the values of one operation. */
export interface OperationValidator {
  /** The document's `operationId`. */
  readonly id: string;
  /** By the groups of an input, then by wire name. */
  readonly parameters?: Readonly<
    Partial<Record<"path" | "query" | "headers" | "cookies", Readonly<Record<string, ParameterData>>>>
  >;
  readonly body?: RequestData;
  /** By status: `200`, a range as `4XX`, or `default`; those without a schema to check are left out. */
  readonly replies: Readonly<Record<string, BodyData>>;
}

export interface ParameterData {
  readonly required: boolean;
  readonly schema: SchemaData;
}

/** What is said of the body of a request. */
export interface RequestData extends BodyData {
  readonly required: boolean;
  /** Which of `types` is sent when a call does not say. */
  readonly type?: string;
}

/** The schemas of a body. */
export interface BodyData {
  /** That of every media type, where they share one. */
  readonly schema?: SchemaData;
  /** Elsewhere by media type, in lower case and without parameters. */
  readonly types?: Readonly<Record<string, SchemaData>>;
}
