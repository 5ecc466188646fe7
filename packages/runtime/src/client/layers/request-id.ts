import type { Layer } from "../layer.js";

/** How a call is named to the server. */
export interface RequestIdOptions {
  /** The header; `x-request-id` where absent. */
  readonly header?: string;
  /** Makes an id; 32 random hexadecimal digits where absent. */
  readonly create?: () => string;
}

/** `crypto.randomUUID` is missing from pages that did not come over https; this is not. */
const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * A layer that gives every call an id, the same for all of its attempts, wherever it stands among the layers. A header that
 * is set already stays. In browsers, a request to another origin needs that server's leave for the header (CORS).
 */
/* @__NO_SIDE_EFFECTS__ */
export function requestId({ header = "x-request-id", create = randomId }: RequestIdOptions = {}): Layer {
  // A call's options are one object for all of its attempts.
  const ids = new WeakMap<object, string>();
  return (next) => (exchange) => {
    const id = ids.get(exchange.options) ?? create();
    ids.set(exchange.options, id);
    return next({
      ...exchange,
      prepare: async () => {
        const request = await exchange.prepare();
        const headers = new Headers(request.init.headers);
        if (!headers.has(header)) headers.set(header, id);
        return { ...request, init: { ...request.init, headers } };
      },
    });
  };
}
