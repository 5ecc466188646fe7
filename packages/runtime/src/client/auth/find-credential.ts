import type { ClientOptions } from "../client-options.js";
import { own } from "../own.js";
import type { Credential } from "./credential.js";

/**
 * What a client has for a scheme.
 *
 * @param usual - what serves where `auth` does not name the scheme
 * @throws whatever a credential function throws
 */
export function findCredential(
  name: string,
  { auth }: ClientOptions<string>,
  usual?: Credential,
): ReturnType<Extract<Credential, () => unknown>> {
  const given = own(auth, name) ?? usual;
  return typeof given === "function" ? given() : given;
}
