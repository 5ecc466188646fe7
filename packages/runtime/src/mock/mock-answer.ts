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

/** The options of a reply that is told by fields; a whole body takes their place. */
export interface FieldOptions<Name extends string = string, Body = unknown> extends ReplyOptions<Name> {
  readonly body?: Body | undefined;
}

/** What to answer, as data: a resolver may write it, or have it made by `reply`. */
export interface MockAnswer<Status extends number = number, Body = unknown> {
  readonly status: Status;
  /** An example of the reply, or a value made up from its schema, where absent. */
  readonly body?: Body | undefined;
  /** The name of the documented reply; found by the status where absent. */
  readonly reply?: string | undefined;
  readonly example?: string | undefined;
  readonly headers?: HeadersInit | undefined;
  readonly type?: string | undefined;
  /** Put into the example at the places that the reply names; several make several entries of a list. */
  readonly fields?: readonly Fields[] | undefined;
}

/** Facts of a failure by their names: `{ field: "email" }`. */
export type Fields = Readonly<Record<string, unknown>>;
