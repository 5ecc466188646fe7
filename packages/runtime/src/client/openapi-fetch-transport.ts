import { createFinalURL, mergeHeaders } from "openapi-fetch";
import type { Transport } from "./transport.js";

/** Path and query are in the URL already: its own serialisers lose and alter what they are given. */
const finished = { baseUrl: "", params: {}, pathSerializer: (url: string) => url, querySerializer: () => "" };

/** Sends a request that openapi-fetch puts together: the parts of it that do, without its client, which is most of its size. */
export const openapiFetchTransport: Transport = ({ url, init, fetch }) =>
  fetch(new Request(createFinalURL(url, finished), { ...init, headers: mergeHeaders(init.headers) }));
