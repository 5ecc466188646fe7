import { Refusal } from "../errors/refusal.js";
import type { AuthScheme } from "./auth-scheme.js";

/**
 * A bearer token in the Authorization header (RFC 6750 §2.1).
 *
 * @param name - the scheme's name in the document
 */
/* @__NO_SIDE_EFFECTS__ */
export function bearer(name: string): AuthScheme {
  return {
    name,
    bearer: true,
    apply: ({ headers }, token) => {
      if (!/^[!-~]+$/.test(String(token))) throw new Refusal("is not a token of visible ASCII");
      headers.set("authorization", `Bearer ${token}`);
    },
  };
}
