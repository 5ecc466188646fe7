import type { Clock } from "../client/index.js";

/** How a server tells of its budget. */
export type RateLimitNames = "X-RateLimit" | "RateLimit" | "standard" | "none";

/** A server that takes so many requests in windows that begin at whole multiples of their length. */
export interface RateLimitServer {
  readonly fetch: (request: Request) => Promise<Response>;
  /** The paths that it took, with the time at which it did. */
  readonly taken: { readonly path: string; readonly at: number }[];
  /** The times at which it refused. */
  readonly refused: number[];
}

export interface RateLimitServerOptions {
  readonly clock: Clock;
  readonly limit: number;
  /** Milliseconds. */
  readonly window: number;
  readonly names: RateLimitNames;
  /** What others have used of the window in which the first request comes. */
  readonly used?: number;
  /** Milliseconds there, and back; asked for each request. */
  readonly latency?: () => readonly [there: number, back: number];
}

export function rateLimitServer(options: RateLimitServerOptions): RateLimitServer {
  const { clock, limit, window, names, used = 0, latency = () => [0, 0] } = options;
  const server: RateLimitServer = { taken: [], refused: [], fetch: async (request) => answer(request) };
  let begun = Number.NaN;
  let count = used;
  const take = (path: string): Response => {
    const at = clock.now();
    const start = Math.floor(at / window) * window;
    if (!Number.isNaN(begun) && start !== begun) count = 0;
    begun = start;
    count++;
    const refused = count > limit;
    if (refused) server.refused.push(at);
    else server.taken.push({ path, at });
    const headers = headersOf(names, limit, Math.max(0, limit - count), start + window - at, at);
    return Response.json(refused ? { wait: start + window - at } : {}, { status: refused ? 429 : 200, headers });
  };
  const answer = async ({ url }: Request): Promise<Response> => {
    const [there, back] = latency();
    await clock.sleep(there);
    const response = take(new URL(url).pathname);
    await clock.sleep(back);
    return response;
  };
  return server;
}

function headersOf(
  names: RateLimitNames,
  limit: number,
  left: number,
  wait: number,
  now: number,
): Record<string, string> {
  const seconds = Math.ceil(wait / 1000);
  const date = new Date(now).toUTCString();
  switch (names) {
    case "X-RateLimit":
      return {
        Date: date,
        "X-RateLimit-Consumed": `${limit - left}`,
        "X-RateLimit-Remaining": `${left}`,
        "X-RateLimit-Reset": new Date(now + wait).toUTCString(),
      };
    case "RateLimit":
      return { "RateLimit-Limit": `${limit}`, "RateLimit-Remaining": `${left}`, "RateLimit-Reset": `${seconds}` };
    case "standard":
      return { "RateLimit-Policy": `"p";q=${limit};w=60`, RateLimit: `"p";r=${left};t=${seconds}` };
    case "none":
      return {};
  }
}
