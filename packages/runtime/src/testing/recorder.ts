import type { FetchFunction } from "../client/index.js";

/** A `fetch` that keeps what it is given and answers from a function. */
export interface Recorder {
  readonly fetch: FetchFunction;
  readonly requests: Request[];
  /** The one request that was sent. */
  readonly only: () => Request;
}

/** JSON with a status, as a server would answer. */
export const reply = (body: unknown, status: number = 200, type: string = "application/json"): Response =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers: { "content-type": type } });

/** Makes a recorder. */
export function recorder(answer: (request: Request) => Response | Promise<Response> = () => reply({})): Recorder {
  const requests: Request[] = [];
  return {
    requests,
    fetch: async (request) => {
      requests.push(request);
      return answer(request);
    },
    only: () => {
      const [request, ...others] = requests;
      if (!request || others.length > 0) throw new Error(`${requests.length} requests`);
      return request;
    },
  };
}
