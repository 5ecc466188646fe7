/** `fetch`, as far as it is needed: it is always given a finished `Request`. */
export type FetchFunction = (request: Request) => Promise<Response>;

/** The rest of a request, for the constructor of `Request` (Fetch §5.4). */
export interface WireInit extends RequestInit {
  readonly method: string;
  /** Ends the call. */
  readonly signal?: AbortSignal | null;
  /** Complete; `new Headers(headers)` reads and changes them. */
  readonly headers: Headers | Readonly<Record<string, string>>;
  readonly duplex?: "half";
}

/** A finished request: nothing in it is to be serialised, encoded or completed any more. */
export interface WireRequest {
  /** Absolute, query included. */
  readonly url: string;
  readonly init: WireInit;
  readonly fetch: FetchFunction;
}

/** Sends a request and gives back the response, unread; rejects as `fetch` does. */
export type Transport = (request: WireRequest) => Promise<Response>;
