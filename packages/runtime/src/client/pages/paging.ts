/** Where the cursors of an operation go in and come out (`x-specloom-pagination`), as lists of member names. */
export interface Paging {
  /** From the input on, for example `["query", "pagination", "cursor"]`. */
  readonly cursor: readonly string[];
  /** The cursor of the following page, from the body on (RFC 6901, taken apart). */
  readonly next: readonly string[];
}
