import type { Exchange, Layer } from "../layer.js";
import { unlessAborted } from "./unless-aborted.js";

/** How credentials become good again. */
export interface RefreshOptions {
  /**
   * Gets new credentials to where the client's `token` or `auth` functions find them. Not by a call of the same client
   * that itself needs them: that would wait for itself.
   */
  readonly refresh: () => unknown;
}

/**
 * A layer that answers a 401 (RFC 9110 §15.5.2) with new credentials: `refresh` is called once for all calls that were sent
 * with the old ones, and each of them is sent once more. The second answer is final. Operations without a security scheme
 * are left alone, so that a failed login stays one, and so is a body that is a stream. What `refresh` throws, those calls
 * reject with.
 */
/* @__NO_SIDE_EFFECTS__ */
export function refreshOn401({ refresh }: RefreshOptions): Layer {
  let age = 0;
  let running: Promise<void> | undefined;
  const renew = async (): Promise<void> => {
    try {
      // Not at once: a failure has to come after `running` is set, to clear it.
      await Promise.resolve().then(refresh);
      age++;
    } finally {
      running = undefined;
    }
  };
  return (next) => async (exchange) => {
    const { operation, input, signal } = exchange;
    let sentAt = age;
    const prepare: Exchange["prepare"] = () => {
      sentAt = age;
      return exchange.prepare();
    };
    const response = await next({ ...exchange, prepare });
    if (response.status !== 401 || !operation.auth || input.body instanceof ReadableStream) return response;
    // Nobody will read it: this lets go of its connection.
    response.body?.cancel().catch(() => {});
    if (sentAt === age) await unlessAborted((running ??= renew()), signal);
    return next(exchange);
  };
}
