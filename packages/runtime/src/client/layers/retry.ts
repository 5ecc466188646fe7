import { NetworkError } from "../errors/network-error.js";
import type { Exchange, Layer, Send } from "../layer.js";
import { systemClock } from "./clock.js";
import { discard, replayable } from "./replayable.js";
import type { RetryOptions } from "./retry-options.js";
import { serverWait } from "./server-wait.js";

/** RFC 9110 §9.2.2. */
const IDEMPOTENT = /^(GET|HEAD|OPTIONS|PUT|DELETE|TRACE)$/;

/** What may go better a second time: never another 4xx, and no 5xx that says what a server cannot do. */
const PASSING = /^(408|429|500|502|503|504)$/;

/** Whether the server says that it did not act, so that any method may be sent again. */
const refused = ({ status, headers }: Response): boolean =>
  status === 429 || (status === 503 && (headers.has("retry-after") || headers.has("retry-after-ms")));

/** Exponential with full jitter: anything from nothing to a limit that doubles. */
const backoff = (attempt: number, { baseDelay = 500, maxDelay = 8_000 }: RetryOptions): number =>
  Math.random() * Math.min(maxDelay, baseDelay * 2 ** attempt);

/** The milliseconds to wait before the next attempt, or `undefined` where there is to be none. */
async function pause(
  { operation }: Exchange,
  outcome: Response | NetworkError,
  attempt: number,
  options: RetryOptions,
): Promise<number | undefined> {
  const { retries = 2, maxWait = 120_000, clock = systemClock } = options;
  const idempotent = IDEMPOTENT.test(operation.method);
  if (attempt >= retries) return undefined;
  if (outcome instanceof NetworkError) return idempotent ? backoff(attempt, options) : undefined;
  if (!refused(outcome) && !(idempotent && PASSING.test(String(outcome.status)))) return undefined;
  const wait = (await serverWait(operation, outcome, clock.now())) ?? backoff(attempt, options);
  return wait > maxWait ? undefined : wait;
}

/** A response, or the error that says that there is none; any other error is no reason to try again. */
async function outcomeOf(send: Send, exchange: Exchange): Promise<Response | NetworkError> {
  try {
    return await send(exchange);
  } catch (error) {
    if (error instanceof NetworkError) return error;
    throw error;
  }
}

async function persist(next: Send, given: Exchange, options: RetryOptions): Promise<Response> {
  const { deadline = 180_000, clock = systemClock } = options;
  const end = clock.now() + deadline;
  const { exchange, again } = replayable(given);
  for (let attempt = 0; ; attempt++) {
    const outcome = await outcomeOf(next, exchange);
    const wait = again() ? await pause(exchange, outcome, attempt, options) : undefined;
    if (wait === undefined || clock.now() + wait > end) {
      if (outcome instanceof NetworkError) throw outcome;
      return outcome;
    }
    if (!(outcome instanceof NetworkError)) discard(outcome);
    await clock.sleep(wait, exchange.options.signal);
  }
}

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
export function retry(options: RetryOptions = {}): Layer {
  return (next) => async (exchange) => {
    const own = exchange.options.retry;
    return own === false ? next(exchange) : persist(next, exchange, { ...options, ...own });
  };
}
