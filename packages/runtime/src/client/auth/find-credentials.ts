import type { ClientOptions } from "../client-options.js";
import type { Operation } from "../operation.js";
import { own } from "../own.js";
import type { AuthScheme } from "./auth-scheme.js";
import type { Login } from "./credential.js";

/** A scheme and what to give it. */
export type SchemeCredential = readonly [scheme: AuthScheme, credential: string | Login];

/**
 * Finds the credentials of a request (OpenAPI 3.1 §4.8.30): those of the first alternative that has one for each of its
 * schemes. Where none has, the request goes without, and the server decides.
 *
 * @throws whatever a credential function throws
 */
export async function findCredentials(
  alternatives: NonNullable<Operation<unknown>["auth"]>,
  { auth, token }: ClientOptions<string>,
): Promise<readonly SchemeCredential[]> {
  for (const schemes of alternatives) {
    const found: SchemeCredential[] = [];
    for (const scheme of schemes) {
      const given = own(auth, scheme.name) ?? (scheme.bearer && token);
      const credential = typeof given === "function" ? await given() : given;
      if (credential) found.push([scheme, credential]);
    }
    if (found[0] && found.length === schemes.length) return found;
  }
  return [];
}
