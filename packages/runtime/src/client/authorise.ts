import type { AuthScheme, AuthTarget } from "./auth/auth-scheme.js";
import type { Login } from "./auth/credential.js";
import type { ClientOptions } from "./client-options.js";
import { attempt } from "./errors/attempt.js";
import type { Operation } from "./operation.js";
import { own } from "./own.js";

type Options = Pick<ClientOptions, "auth" | "token">;

async function credentialOf(scheme: AuthScheme, { auth, token }: Options): Promise<string | Login | null | undefined> {
  const credential = own(auth, scheme.name) ?? (scheme.bearer ? token : undefined);
  return typeof credential === "function" ? credential() : credential;
}

/**
 * Puts credentials into a request (OpenAPI 3.1 §4.8.30): those of the first alternative that has one for each of its
 * schemes. Where none has, the request goes without, and the server decides.
 *
 * @throws ValidationError when a credential cannot be sent; whatever a credential function throws
 */
export async function authorise(operation: Operation<unknown>, target: AuthTarget, options: Options): Promise<void> {
  for (const schemes of operation.auth ?? []) {
    const credentials = await Promise.all(schemes.map((scheme) => credentialOf(scheme, options)));
    if (schemes.length === 0 || !credentials.every(Boolean)) continue;
    schemes.forEach((scheme, index) => {
      const credential = credentials[index];
      if (credential) attempt(operation, `auth.${scheme.name}`, () => scheme.apply(target, credential));
    });
    return;
  }
}
