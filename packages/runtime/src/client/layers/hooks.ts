import { notSent } from "../errors/not-sent.js";
import type { Exchange, Layer } from "../layer.js";
import type { OperationInfo } from "../operation.js";
import type { WireInit, WireRequest } from "../transport.js";

interface OutgoingInit extends WireInit {
  readonly headers: Headers;
}

/** A finished request whose headers can be read and changed. */
export interface OutgoingRequest extends WireRequest {
  readonly init: OutgoingInit;
}

/** What the caller wants to see or change of every call. Credentials are in the headers of a request: mind what you log. */
export interface Hooks {
  /**
   * Sees each attempt's request, finished. May change its headers, or give another in its place, of the same origin.
   */
  readonly onRequest?: (
    request: OutgoingRequest,
    operation: OperationInfo,
  ) => WireRequest | void | Promise<WireRequest | void>;
  /** Sees the response, unread: read a clone of it. May give another in its place. */
  readonly onResponse?: (response: Response, operation: OperationInfo) => Response | void | Promise<Response | void>;
  /** Sees what the call is about to reject with, unless that is for want of a readable body. */
  readonly onError?: (error: unknown, operation: OperationInfo) => void | Promise<void>;
}

/** Credentials are for the origin that the request was made for. */
async function changed(
  { operation }: Exchange,
  request: WireRequest,
  onRequest: Hooks["onRequest"],
): Promise<WireRequest> {
  if (!onRequest) return request;
  const { init, url } = request;
  const { origin } = new URL(url);
  const given = { ...request, init: { ...init, headers: new Headers(init.headers) } };
  const result = (await onRequest(given, operation)) ?? given;
  if (new URL(result.url).origin === origin) return result;
  throw notSent(operation, "hooks.onRequest", "would lead to another origin");
}

/**
 * A layer of the caller's own functions. Inside of `retry()` in the list, `onResponse` and `onError` see each attempt;
 * outside, how it all ended. `onRequest` sees each attempt either way. What a hook throws, the call rejects with.
 */
/* @__NO_SIDE_EFFECTS__ */
export function hooks({ onRequest, onResponse, onError }: Hooks): Layer {
  return (next) => async (exchange) => {
    const { operation } = exchange;
    const prepare: Exchange["prepare"] = async () => changed(exchange, await exchange.prepare(), onRequest);
    try {
      const response = await next({ ...exchange, prepare });
      return (await onResponse?.(response, operation)) ?? response;
    } catch (error) {
      await onError?.(error, operation);
      throw error;
    }
  };
}
