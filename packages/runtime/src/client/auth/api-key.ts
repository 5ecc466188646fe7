import { Refusal } from "../errors/refusal.js";
import { setHeader } from "../set-header.js";
import { encode } from "../styles/encode.js";
import type { AuthScheme } from "./auth-scheme.js";

/**
 * An API key.
 *
 * @param name - the scheme's name in the document
 * @param place - where the key goes; browsers let no script send it in a cookie
 * @param wire - the name of the header, the query parameter or the cookie
 */
/* @__NO_SIDE_EFFECTS__ */
export function apiKey(name: string, place: "header" | "query" | "cookie", wire: string): AuthScheme {
  return {
    name,
    apply: (target, key) => {
      if (typeof key !== "string") throw new Refusal("is not a key");
      if (place === "header") setHeader(target.headers, wire, key);
      else target[place === "query" ? "query" : "cookies"].push(`${encode(wire)}=${encode(key)}`);
      // Platforms withhold Authorization from another origin, but no header of any other name.
      const carried = place !== "query" && wire.toLowerCase() !== "authorization";
      if (carried && target.redirect === "follow") target.redirect = "error";
    },
  };
}
