import type { Draft } from "../draft.js";
import { Refusal } from "../errors/refusal.js";
import { addCookie } from "../request/add-cookie.js";
import { addQuery } from "../request/add-query.js";
import { setHeader } from "../set-header.js";
import { encode } from "../styles/encode.js";
import type { AuthScheme } from "./auth-scheme.js";
import type { Login } from "./credential.js";
import { findCredential } from "./find-credential.js";

type Place = "header" | "query" | "cookie";

function write(draft: Draft, key: string | Login, place: Place, wire: string): void {
  if (typeof key !== "string") throw new Refusal("is not a key");
  if (place === "header") setHeader(draft, wire, key);
  else (place === "query" ? addQuery : addCookie)(draft, `${encode(wire)}=${encode(key)}`);
  // Platforms withhold Authorization from another origin, but no header of any other name.
  const carried = place !== "query" && wire.toLowerCase() !== "authorization";
  if (carried && draft.init.redirect === "follow") draft.init.redirect = "manual";
}

/**
 * An API key.
 *
 * @param name - the scheme's name in the document
 * @param place - where the key goes; browsers let no script send it in a cookie
 * @param wire - the name of the header, the query parameter or the cookie
 */
/* @__NO_SIDE_EFFECTS__ */
export function apiKey(name: string, place: Place, wire: string): AuthScheme {
  return async (options) => {
    const key = await findCredential(name, options);
    return key
      ? (draft) => {
          draft.at = `auth.${name}`;
          write(draft, key, place, wire);
        }
      : undefined;
  };
}
