import { Refusal } from "../errors/refusal.js";
import type { AuthScheme } from "./auth-scheme.js";
import type { Login } from "./credential.js";
import { findCredential } from "./find-credential.js";

function encodeLogin(login: string | Login): string {
  const text = typeof login === "string" ? login : `${login.username}:${login.password}`;
  const colon = typeof login === "string" ? text.indexOf(":") : login.username.length;
  if (text.indexOf(":") !== colon || colon < 0) throw new Refusal("needs a colon between name and password only");
  if (/\p{Cc}/u.test(text)) throw new Refusal("holds a control character");
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/**
 * A user's name and password in the Authorization header, in UTF-8 (RFC 7617 §2); text is taken as `name:password`.
 *
 * @param name - the scheme's name in the document
 */
/* @__NO_SIDE_EFFECTS__ */
export function basic(name: string): AuthScheme {
  return async (options) => {
    const login = await findCredential(name, options);
    return login
      ? (draft) => {
          draft.at = `auth.${name}`;
          draft.headers["authorization"] = `Basic ${encodeLogin(login)}`;
        }
      : undefined;
  };
}
