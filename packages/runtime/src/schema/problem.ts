/** One way in which a value is not what its schema says. No member of it tells the value itself. */
export interface Problem {
  /** Where in the value: a JSON pointer (RFC 6901), `""` for the whole. Names in it are the value's own. */
  readonly pointer: string;
  /** The keyword that is not met; `false` for the schema that nothing meets, `limit` where checking was given up. */
  readonly keyword: string;
  /** What must be, in plain words that follow the name of the place: `must be at least 3 characters long`. */
  readonly message: string;
  /** What the schema says at the keyword. */
  readonly expected: unknown;
}
