import type { SentRequest } from "./sent.ts";

/** A `fetch` that keeps what it is given and answers all of it with the same reply. */
export interface RecordingFetch {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly sent: readonly (SentRequest & { readonly origin: string })[];
}

/**
 * @param reply makes each answer; an empty JSON object where absent
 * @param seen is told of each request before it is answered
 */
export function recordingFetch(
  reply: () => Response | Promise<Response> = () => Response.json({}),
  seen: (request: SentRequest) => void = () => {},
): RecordingFetch {
  const sent: (SentRequest & { readonly origin: string })[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { origin } = new URL(request.url);
    const record = {
      method: request.method,
      origin,
      pathAndQuery: request.url.slice(origin.length),
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
    };
    sent.push(record);
    seen(record);
    return reply();
  };
  return { fetch, sent };
}
