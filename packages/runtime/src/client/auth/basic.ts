import { Refusal } from "../errors/refusal.js";
import type { AuthScheme } from "./auth-scheme.js";

/**
 * A user's name and password in the Authorization header, in UTF-8 (RFC 7617 §2); text is taken as `name:password`.
 *
 * @param name - the scheme's name in the document
 */
/* @__NO_SIDE_EFFECTS__ */
export function basic(name: string): AuthScheme {
  return {
    name,
    apply: ({ headers }, login) => {
      const text = typeof login === "string" ? login : `${login.username}:${login.password}`;
      const colon = typeof login === "string" ? text.indexOf(":") : login.username.length;
      if (text.indexOf(":") !== colon || colon < 0) throw new Refusal("needs a colon between name and password only");
      if (/\p{Cc}/u.test(text)) throw new Refusal("holds a control character");
      headers.set("authorization", `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(text)))}`);
    },
  };
}
