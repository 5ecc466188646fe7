import { own } from "../own.js";
import { setHeader } from "../set-header.js";
import type { AuthScheme } from "./auth-scheme.js";

/**
 * A bearer token in the Authorization header (RFC 6750 §2.1): what `auth` has for the scheme, else `token`.
 *
 * @param name - the scheme's name in the document
 */
/* @__NO_SIDE_EFFECTS__ */
export function bearer(name: string): AuthScheme {
  return async (options) => {
    const given = own(options.auth, name) ?? options.token;
    const token = await (typeof given === "function" ? given() : given);
    return token
      ? (draft) => {
          draft.at = `auth.${name}`;
          setHeader(draft, "authorization", `Bearer ${token}`);
        }
      : undefined;
  };
}
