/** A token or key, or a function that is called for each request; `undefined`, `null` and `""` mean that there is none. */
export type Secret = string | (() => string | null | undefined | Promise<string | null | undefined>);

/** A user's name and password. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** What a security scheme may be given. */
export type Credential =
  | Secret
  | Login
  | (() => string | Login | null | undefined | Promise<string | Login | null | undefined>);
