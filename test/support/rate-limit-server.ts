import type { Clock } from "@specloom/runtime/client";

/** A server that limits as the IAM Users API does: fixed windows, `X-RateLimit-*` on success, the wait in a 429's body. */
export interface RateLimitServer {
  readonly fetch: (request: Request) => Promise<Response>;
  /** When it took a request, in milliseconds since 1970. */
  readonly taken: readonly number[];
  /** When it refused one. */
  readonly refused: readonly number[];
}

export interface RateLimit {
  readonly clock: Clock;
  readonly requests: number;
  /** The length of a window, in milliseconds. A window begins with the first request after the last one is over. */
  readonly window: number;
  /** What others have used of the first window, and how much of it is over when the first request comes. */
  readonly begun?: { readonly used: number; readonly ago: number };
  /** Milliseconds that a request takes, half of it there. */
  readonly latency?: number;
}

export function rateLimitServer(rule: RateLimit): RateLimitServer {
  const { clock, window, begun, latency = 0 } = rule;
  const [taken, refused]: [number[], number[]] = [[], []];
  let end = begun ? clock.now() + window - begun.ago : 0;
  let used = begun?.used ?? 0;
  const answer = (): Response => {
    const now = clock.now();
    if (now >= end) [end, used] = [now + window, 0];
    used++;
    const isRefused = used > rule.requests;
    (isRefused ? refused : taken).push(now);
    return isRefused ? tooMany(used, end - now) : success(used, rule.requests - used, end, now);
  };
  const fetch = async (): Promise<Response> => {
    await clock.sleep(latency / 2);
    const response = answer();
    await clock.sleep(latency / 2);
    return response;
  };
  return { fetch, taken, refused };
}

function success(used: number, left: number, end: number, now: number): Response {
  const headers = {
    Date: new Date(now).toUTCString(),
    "X-RateLimit-Consumed": String(used),
    "X-RateLimit-Remaining": String(left),
    "X-RateLimit-Reset": new Date(end).toUTCString(),
  };
  return Response.json({ data: {} }, { headers });
}

function tooMany(consumedPoints: number, msBeforeNext: number): Response {
  const data = { remainingPoints: 0, msBeforeNext, consumedPoints };
  const errors = [{ type: "RequestError", message: "Too many requests", data }];
  return Response.json({ errors }, { status: 429 });
}
