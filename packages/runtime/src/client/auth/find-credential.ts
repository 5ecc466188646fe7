import type { ClientOptions } from "../client-options.js";
import { own } from "../own.js";
import type { Login } from "./credential.js";

/**
 * What a client has for a scheme.
 *
 * @throws whatever a credential function throws
 */
export async function findCredential(
  name: string,
  { auth }: ClientOptions<string>,
): Promise<string | Login | null | undefined> {
  const given = own(auth, name);
  return typeof given === "function" ? given() : given;
}
