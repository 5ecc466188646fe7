/** The operation that a handler answers for. */
export interface MockOperation {
  /** The operationId. */
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** The path template: `/users/{userId}`. */
  readonly path: string;
  /** The API's servers (OpenAPI 3.1 section 4.8.5), each with its base path. A relative one matches any origin. */
  readonly servers: readonly string[];
}

/** A body of a reply, the same data under one or more media types. */
export interface MockBody {
  /** The default one first. */
  readonly types: readonly string[];
  /** By name; the first one is the default. */
  readonly examples: Readonly<Record<string, unknown>>;
}

/** One documented reply of an operation. */
export interface MockReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** None for a reply without a body. */
  readonly bodies?: readonly MockBody[];
}

/** How one answer differs from the documented one. */
export interface ReplyOptions<Name extends string = string> {
  /** The example to answer with, by its name in the document. Not used when a body is given. */
  readonly example?: Name | undefined;
  /** Added to the documented headers; the same name replaces. */
  readonly headers?: HeadersInit | undefined;
  readonly status?: number | undefined;
  /** Answer with this media type, whatever the request accepts. */
  readonly type?: string | undefined;
}
