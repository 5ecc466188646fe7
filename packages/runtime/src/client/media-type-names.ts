/** Media types that differ by name only, such as the versions of an API. */
export type MediaTypeNames = Readonly<Record<string, string>>;
