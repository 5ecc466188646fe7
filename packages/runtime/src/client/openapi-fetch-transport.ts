import createFetchClient from "openapi-fetch";
import type { Transport, WireRequest } from "./transport.js";

/** Every path, with a method and a body to call it with: nothing is left for openapi-fetch to check. */
type AnyPath = Record<string, { get: { requestBody: { content: { "*/*": unknown } } } }>;

/** Holds nothing of any call: what it keeps is openapi-fetch's defaults, and they are given anew below. */
const client = /* @__PURE__ */ createFetchClient<AnyPath>();

/**
 * Sends through openapi-fetch. Its own handling of paths, queries, content types and empty bodies is faulty, so it gets
 * a finished URL, body and headers, and leaves the response unread: a success as it is told to, and for a failure, which
 * it would read, it gets an empty stand-in.
 */
export const openapiFetchTransport: Transport = async ({ url, init, fetch }: WireRequest): Promise<Response> => {
  const received: Response[] = [];
  // It knows the methods of OpenAPI 3.1 in small letters only, and at run time takes any, in any case.
  await client.request(init.method as "get", url, {
    ...init,
    body: init.body ?? undefined,
    // As a record, because only there a `null` keeps openapi-fetch from adding "application/json".
    headers: { "content-type": null, ...Object.fromEntries(init.headers) },
    bodySerializer: (body: unknown) => body,
    parseAs: "stream",
    Request,
    fetch: async (request: Request) => {
      const response = await fetch(request);
      received.push(response);
      return response.ok ? response : new Response(null, { status: 204 });
    },
  });
  const [response = Response.error()] = received;
  return response;
};
