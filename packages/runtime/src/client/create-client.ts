import type { CallOptions } from "./call-options.js";
import type { ClientOptions } from "./client-options.js";
import type { Client } from "./client.js";
import type { Draft, DraftInit } from "./draft.js";
import { Refusal } from "./errors/refusal.js";
import { ValidationError } from "./errors/validation-error.js";
import type { HeaderValues } from "./header-values.js";
import type { Exchange, Send } from "./layer.js";
import type { Operation, OperationInput } from "./operation.js";
import { readJson } from "./readers/read-json.js";
import { receive } from "./receive.js";
import { resolveBaseUrl } from "./resolve-base-url.js";
import { setHeader } from "./set-header.js";
import type { Transport, WireRequest } from "./transport.js";

/** The API that a client is for. */
export interface ApiInfo<Id extends string> {
  readonly id: Id;
  /** The document's first server; may be relative, and then the client needs the option. */
  readonly baseUrl: string;
  /** What sends a finished request; given here, so that a bundle holds the one that is used. */
  readonly transport: Transport;
}

function setHeaders(draft: Draft, values: HeaderValues | undefined): void {
  for (const name in values) {
    draft.at = `headers.${name}`;
    setHeader(draft, name, values[name]);
  }
}

/**
 * Makes a client. Options stay in its closure and no state is shared between clients, so that a server may make one for
 * each of its requests.
 *
 * @param api - from the document
 * @param client - from the user
 * @throws Error when its `baseUrl` is no base URL; the document's own is looked at when a call needs it
 */
export function createClient<Id extends string, V extends string = never>(
  api: ApiInfo<Id>,
  client: ClientOptions<V> = {},
): Client<Id, V> {
  let base = resolveBaseUrl(client.baseUrl);

  const call = async <R>(
    operation: Operation<R>,
    input: OperationInput = {},
    options: CallOptions<string> = {},
  ): Promise<R> => {
    let { signal = null, timeout = client.timeout } = options;
    if (timeout !== undefined) {
      // Ends with the call's own signal or when its time is up (DOM §3.3: `AbortError`, `TimeoutError`).
      const limit = AbortSignal.timeout(timeout);
      signal = signal ? AbortSignal.any([signal, limit]) : limit;
    }

    /** Headers win in this order, from the last: the client's, the operation's, the credentials, the call's. */
    const prepare = async (): Promise<WireRequest> => {
      signal?.throwIfAborted();
      // What a credential function throws is its own.
      const authorize = await operation.auth?.(client);
      const { method, path } = operation;
      const headers = {};
      const init: DraftInit = { redirect: "manual", ...client.init, method, headers, signal };
      const draft: Draft = { at: "", input, options, client, path, headers, init };
      try {
        setHeaders(draft, client.headers);
        setHeader(draft, "accept", operation.accept?.(draft));
        for (const write of operation.request) write(draft);
        authorize?.(draft);
        setHeaders(draft, options.headers);
        draft.at = "baseUrl";
        const root = resolveBaseUrl(options.baseUrl) ?? (base ??= resolveBaseUrl(api.baseUrl));
        return { url: root + draft.path, init, fetch: options.fetch ?? client.fetch ?? fetch };
      } catch (error) {
        // Only the words of a Refusal: those of `encodeURIComponent`, an encoder or a getter could tell the value.
        const event = `was not sent: ${draft.at} ${error instanceof Refusal ? error.message : "cannot be written"}`;
        throw new ValidationError(operation, event, { parameter: draft.at });
      }
    };

    const exchange: Exchange = { operation, input, options, signal, prepare };
    const response = await send(exchange);
    const { ok, status } = response;
    // No bodies here (RFC 9110 §15.3.5 and 6), whatever is documented.
    const body =
      status === 204 || status === 205
        ? undefined
        : await ((ok && operation.read) || readJson)(response, operation, exchange);
    // `R` is what the generator wrote down for this operation; only the document can vouch for what a server sends.
    return { ok, status, body, response, operation } as R;
  };

  /** Goes through the layers to one attempt. */
  const send = (client.use ?? []).reduceRight<Send>(
    (next, layer) => layer(next),
    async ({ operation, signal, prepare }) => {
      const request = await prepare();
      return receive(operation, signal, () => api.transport(request));
    },
  );

  return {
    api: api.id,
    scope: client.scope ?? (base ?? api.baseUrl) + (client.version ? ` ${client.version}` : ""),
    call: client.validate?.(call) ?? call,
  };
}
