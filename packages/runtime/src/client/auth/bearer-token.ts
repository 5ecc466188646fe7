import { setHeader } from "../set-header.js";
import type { AuthScheme } from "./auth-scheme.js";

/**
 * As `bearer`, for an API that has no other scheme: `token` needs no name.
 *
 * Its lines stand in `bearer` too: a function of both would weigh more in every bundle.
 *
 * @param name - the scheme's name in the document, for refusals
 */
/* @__NO_SIDE_EFFECTS__ */
export function bearerToken(name: string): AuthScheme {
  return async ({ token: given }) => {
    const token = await (typeof given === "function" ? given() : given);
    return token
      ? (draft) => {
          draft.at = `auth.${name}`;
          setHeader(draft, "authorization", `Bearer ${token}`);
        }
      : undefined;
  };
}
