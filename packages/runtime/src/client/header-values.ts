/** Headers by name; `null` and `undefined` remove a header. */
export type HeaderValues = Readonly<Record<string, string | null | undefined>>;
