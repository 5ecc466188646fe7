import type { Login } from "./credential.js";

/** The parts of a request that a credential may change. */
export interface AuthTarget {
  readonly headers: Headers;
  /** Encoded `name=value` pairs; what has none is left out. */
  readonly query: (string | undefined)[];
  /** Encoded `name=value` pairs; what has none is left out. */
  readonly cookies: (string | undefined)[];
  /** Not to be left at `"follow"` where the platform would carry the credential to another origin. */
  redirect: RequestRedirect;
}

/** A security scheme of the document. */
export interface AuthScheme {
  /** Its name in the document, under which `auth` holds its credential. */
  readonly name: string;
  /** Whether the `token` option is a credential for it. */
  readonly bearer?: boolean;
  /**
   * Puts a credential into a request.
   *
   * @throws Refusal when it is not of the scheme's kind or cannot be sent; never telling it
   */
  readonly apply: (target: AuthTarget, credential: string | Login) => void;
}
