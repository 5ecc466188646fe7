import type { Transport } from "./transport.js";

/** Sends through the platform's `fetch` and nothing else. */
export const fetchTransport: Transport = async ({ url, init, fetch }) => fetch(new Request(url, init));
