/**
 * There is no value that a schema allows, or none was found within bounds. Only the schema's own names are told.
 */
export class SynthesisError extends Error {
  override readonly name = "SynthesisError";
  /** The place in the schema, as a JSON pointer in a fragment (RFC 6901 section 6); `$ref` is a step on the way. */
  readonly pointer: string;
  /** The keyword that could not be met; `$ref` for a recursion without an end, `limit` where too much had to be tried. */
  readonly keyword: string;

  constructor(pointer: string, keyword: string) {
    super(`no value could be made for the schema at ${pointer}, because of its ${keyword}`);
    this.pointer = pointer;
    this.keyword = keyword;
  }
}
