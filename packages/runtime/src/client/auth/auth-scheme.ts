import type { ClientOptions } from "../client-options.js";
import type { Draft } from "../draft.js";

/**
 * Puts a credential into a request.
 *
 * @throws Refusal when it is not of the scheme's kind or cannot be sent; never telling it
 */
export type AuthWriter = (draft: Draft) => void;

/**
 * A security scheme of the document (OpenAPI 3.1 §4.8.27), or several: finds its credential in a client's options.
 *
 * @returns what writes it; nothing where there is none
 * @throws whatever a credential function throws
 */
export type AuthScheme = (options: ClientOptions<string>) => Promise<AuthWriter | undefined>;
