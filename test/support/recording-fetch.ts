import type { SentRequest } from "./sent.ts";

/** A `fetch` that keeps what it is given and answers all of it with the same reply. */
export interface RecordingFetch {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly sent: readonly (SentRequest & { readonly origin: string })[];
}

/** @param reply makes each answer; an empty JSON object where absent */
export function recordingFetch(reply: () => Response = () => Response.json({})): RecordingFetch {
  const sent: (SentRequest & { readonly origin: string })[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { origin } = new URL(request.url);
    sent.push({
      method: request.method,
      origin,
      pathAndQuery: request.url.slice(origin.length),
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
    });
    return reply();
  };
  return { fetch, sent };
}
