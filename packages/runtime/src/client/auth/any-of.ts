import type { AuthScheme } from "./auth-scheme.js";

/**
 * Alternatives of security schemes (OpenAPI 3.1 §4.8.30): the first that has a credential for each of its schemes is used.
 * Where none has, the request goes without, and the server decides.
 */
/* @__NO_SIDE_EFFECTS__ */
export function anyOf(...alternatives: readonly (readonly AuthScheme[])[]): AuthScheme {
  return async (options) => {
    for (const schemes of alternatives) {
      const found = await Promise.all(schemes.map((scheme) => scheme(options)));
      if (found.every(Boolean)) return (draft) => found.forEach((write) => write?.(draft));
    }
    return undefined;
  };
}
