import { Refusal } from "../errors/refusal.js";
import type { AuthScheme, AuthWriter } from "./auth-scheme.js";
import type { Login } from "./credential.js";
import { findCredential } from "./find-credential.js";

/**
 * A bearer token in the Authorization header (RFC 6750 §2.1).
 *
 * @param name - the scheme's name in the document
 */
/* @__NO_SIDE_EFFECTS__ */
export function bearer(name: string): AuthScheme {
  const writer = (token: string | Login | null | undefined): AuthWriter | undefined =>
    token
      ? (draft) => {
          draft.at = `auth.${name}`;
          if (!/^[!-~]+$/.test(String(token))) throw new Refusal("cannot stand in a header");
          draft.headers["authorization"] = `Bearer ${token}`;
        }
      : undefined;
  return (options) => {
    const token = findCredential(name, options, options.token);
    // Most tokens are there at once, and so is what writes them.
    return typeof token === "string" ? writer(token) : Promise.resolve(token).then(writer);
  };
}
