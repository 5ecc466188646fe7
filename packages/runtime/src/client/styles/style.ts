/** Turns text into what may stand in a URL; `isName` where it is the name of a member. */
export type Encode = (text: string, isName?: boolean) => string;

/** Writes a path parameter, encoded; `""` where it has no text, which a path refuses. */
export type PathStyle = (name: string, value: unknown) => string;

/** Writes a query parameter as `name=value` pairs joined by `&`, encoded; `""` leaves it out. */
export type QueryStyle = (name: string, value: unknown, encode?: Encode) => string;

/** Writes the value of a header, as it is; `undefined` leaves it out. */
export type HeaderStyle = (name: string, value: unknown) => string | undefined;

/** Writes a cookie as `name=value` pairs joined by `; `, encoded; `""` leaves it out. */
export type CookieStyle = (name: string, value: unknown) => string;
