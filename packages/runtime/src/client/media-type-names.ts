/** Media types that differ by name only, such as the versions of an API. */
export interface MediaTypeNames {
  /** The name that is used when nobody asks for another; a key of `names`. */
  readonly default: string;
  /** The media type of each name. */
  readonly names: Readonly<Record<string, string>>;
}
