import type { AuthWriter } from "./auth/auth-scheme.js";
import { buildRequest } from "./build-request.js";
import type { Settings } from "./build-request.js";
import type { CallOptions } from "./call-options.js";
import type { ClientOptions } from "./client-options.js";
import type { Client } from "./client.js";
import { NetworkError } from "./errors/network-error.js";
import { OperationError } from "./errors/operation-error.js";
import type { Operation, OperationInput } from "./operation.js";
import { readResult } from "./read-result.js";
import { resolveBaseUrl } from "./resolve-base-url.js";
import type { Result } from "./result.js";
import type { Send } from "./layer.js";
import type { Transport, WireRequest } from "./transport.js";

/** The API that a client is for. */
export interface ApiInfo<Id extends string> {
  readonly id: Id;
  /** The document's first server; may be relative, and then the client needs the option. */
  readonly baseUrl: string;
  /** What sends a finished request; given here, so that a bundle holds the one that is used. */
  readonly transport: Transport;
}

/** Ends with the call's own signal or when its time is up (DOM §3.3: `AbortError`, `TimeoutError`). */
function signalOf(signal: AbortSignal | undefined, timeout: number | undefined): AbortSignal | undefined {
  if (timeout === undefined) return signal;
  const limit = AbortSignal.timeout(timeout);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

/** What a call rejects with: the signal's reason, our own errors and the platform's, anything else as no answer. */
function failure(operation: Operation<unknown>, signal: AbortSignal | undefined, error: unknown): unknown {
  signal?.throwIfAborted();
  return error instanceof OperationError || error instanceof DOMException ? error : new NetworkError(operation, error);
}

/** The innermost layer: one attempt. */
const attempt =
  (transport: Transport): Send =>
  async ({ operation, options: { signal }, prepare }) => {
    // What a token function throws is its own; only sending can fail for want of an answer.
    const request = await prepare();
    signal?.throwIfAborted();
    try {
      return await transport(request);
    } catch (error) {
      throw failure(operation, signal, error);
    }
  };

async function perform(
  operation: Operation<unknown>,
  input: OperationInput,
  given: CallOptions<string>,
  client: Settings,
  send: Send,
): Promise<Result> {
  const signal = signalOf(given.signal, given.timeout ?? client.timeout);
  const options = signal === given.signal ? given : { ...given, signal };
  const build = (authorize: AuthWriter | undefined): WireRequest =>
    buildRequest(operation, input, options, client, authorize);
  const prepare = (): WireRequest | Promise<WireRequest> => {
    signal?.throwIfAborted();
    const authorize = operation.auth?.(client);
    // What is there is not waited for. A promise may be of another realm, or of another kind than the global one.
    return typeof authorize === "object" ? authorize.then(build) : build(authorize);
  };
  client.validate?.request?.(operation, input);
  const response = await send({ operation, options, prepare });
  try {
    return await readResult(operation, response, client.validate, { signal, accept: input.accept });
  } catch (error) {
    throw failure(operation, signal, error);
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
  const base = options.baseUrl === undefined ? undefined : resolveBaseUrl(baseUrl, "createClient: baseUrl ");
  const client: Settings = { ...options, baseUrl, base };
  const send = (options.use ?? []).reduceRight((next, layer) => layer(next), attempt(api.transport));
  return {
    api: api.id,
    scope: options.scope ?? baseUrl.replace(/\/+$/, "") + (options.version ? ` ${options.version}` : ""),
    call: <R>(operation: Operation<R>, input: OperationInput = {}, options: CallOptions<V> = {}): Promise<R> =>
      // `R` is what the generator wrote down for this operation; only the document can vouch for what a server sends.
      perform(operation, input, options, client, send) as Promise<R>,
  };
}
