import { NetworkError } from "../errors/network-error.js";
import type { Layer } from "../layer.js";
import { systemClock } from "./clock.js";
import { readTold } from "./read-told.js";
import type { RetryOptions } from "./retry-options.js";

/**
 * What is tried again, as `METHOD status wait`: an idempotent method (RFC 9110 §9.2.2, but for TRACE, which `fetch` refuses)
 * after no answer and after what may go better a second time, which is never another 4xx, and no 5xx that says what a
 * server cannot do; any method where the server says that it did not act.
 */
const AGAIN = /^(GET|HEAD|OPTIONS|PUT|DELETE) (undefined|408|50[0234]) |429 |503 \d/;

/**
 * A layer that tries a call again: after no answer, 408, 429, 500, 502, 503 and 504. Methods that are not idempotent (RFC
 * 9110 §9.2.2) only where the server says that it did not act: 429, and 503 with `Retry-After`. It waits for as long as
 * the server asks, by header or where the document says in the body, otherwise exponentially with full jitter.
 *
 * Each attempt asks for its credentials anew. A body that is a stream is sent once. What breaks off while a body is being
 * read is not tried again. Aborting the call ends a wait at once. `retry` of a call's options says otherwise for that call:
 * `false`, or options that take the place of these one by one.
 */
/* @__NO_SIDE_EFFECTS__ */
export function retry(given: RetryOptions = {}): Layer {
  return (next) => async (exchange) => {
    const { operation, input, options, signal } = exchange;
    const {
      clock = systemClock,
      retries = 2,
      baseDelay = 500,
      maxDelay = 8000,
      maxWait = 120_000,
      deadline = 180_000,
      told,
    } = { ...given, ...options.retry };
    const end = clock.now() + deadline;
    for (let attempt = 0; ; attempt++) {
      let response: Response | undefined;
      let failure: unknown;
      try {
        response = await next(exchange);
        if (response.ok) return response;
      } catch (error) {
        if (!(error instanceof NetworkError)) throw error;
        failure = error;
      }
      const [asked] = response ? await readTold(operation, response, told) : [];
      // Exponential with full jitter: anything from nothing to a limit that doubles.
      const wait = asked || Math.random() * Math.min(maxDelay, baseDelay * 2 ** attempt);
      if (
        options.retry === false ||
        attempt >= retries ||
        wait > Math.min(maxWait, end - clock.now()) ||
        input.body instanceof ReadableStream ||
        !AGAIN.test(`${operation.method} ${response?.status} ${asked}`)
      ) {
        if (response) return response;
        throw failure;
      }
      response?.body?.cancel().catch(() => {});
      await clock.sleep(wait, signal);
    }
  };
}
