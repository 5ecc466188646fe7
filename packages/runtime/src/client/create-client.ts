import { findCredentials } from "./auth/find-credentials.js";
import { buildRequest } from "./build-request.js";
import type { Settings } from "./build-request.js";
import type { CallOptions } from "./call-options.js";
import type { ClientOptions } from "./client-options.js";
import type { Client } from "./client.js";
import { NetworkError } from "./errors/network-error.js";
import { OperationError } from "./errors/operation-error.js";
import { openapiFetchTransport as transport } from "./openapi-fetch-transport.js";
import type { Operation, OperationInput } from "./operation.js";
import { readResult } from "./read-result.js";
import { resolveBaseUrl } from "./resolve-base-url.js";
import type { Result } from "./result.js";

/** The API that a client is for. */
export interface ApiInfo<Id extends string> {
  readonly id: Id;
  /** The document's first server; may be relative, and then the client needs the option. */
  readonly baseUrl: string;
}

async function perform(
  operation: Operation<unknown>,
  input: OperationInput,
  options: CallOptions<string>,
  client: Settings,
): Promise<Result> {
  const { signal, fetch = client.fetch ?? globalThis.fetch } = options;
  signal?.throwIfAborted();
  client.validate?.request?.(operation, input);
  const request = buildRequest(operation, input, options, client, await findCredentials(operation, client));
  try {
    return await readResult(operation, await transport({ ...request, fetch }), client.validate);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof OperationError || error instanceof DOMException) throw error;
    throw new NetworkError(operation, error);
  }
}

/**
 * Makes a client. Options stay in its closure and no state is shared between clients, so that a server may make one for
 * each of its requests.
 *
 * @param api - from the document
 * @param options - from the user
 * @throws Error when `options.baseUrl` is no base URL; the document's own is looked at when a call needs it
 */
export function createClient<Id extends string, V extends string = never>(
  api: ApiInfo<Id>,
  options: ClientOptions<V> = {},
): Client<Id, V> {
  const baseUrl = options.baseUrl ?? api.baseUrl;
  if (options.baseUrl !== undefined) resolveBaseUrl(baseUrl, "createClient: baseUrl ");
  const client = { ...options, baseUrl };
  return {
    api: api.id,
    scope: options.scope ?? baseUrl.replace(/\/+$/, ""),
    call: <R>(operation: Operation<R>, input: OperationInput = {}, options: CallOptions<V> = {}): Promise<R> =>
      // `R` is what the generator wrote down for this operation; only the document can vouch for what a server sends.
      perform(operation, input, options, client) as Promise<R>,
  };
}
