import type { Transport } from "./transport.js";

/** Sends through the platform's `fetch` and nothing else; not as a method of something, which browsers refuse. */
export const fetchTransport: Transport = ({ url, init, fetch }) => fetch(new Request(url, init));
