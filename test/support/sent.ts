import type { WireRequest } from "../contract/wire-table.ts";

/** A request as it was seen on the other side. */
export interface SentRequest {
  readonly method: string;
  /** Everything after the host, as it was written. */
  readonly pathAndQuery: string;
  /** By name, in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as text; empty where there is none. */
  readonly body: string;
}

/** What a request says of the things that the wire table tells; `undefined` where it does not say it. */
export function facts({ method, pathAndQuery, headers, body }: SentRequest): WireRequestFacts {
  return {
    method,
    pathAndQuery,
    accept: headers["accept"],
    contentType: headers["content-type"],
    authorization: headers["authorization"],
    body: body === "" ? undefined : JSON.parse(body),
  };
}

/** What the wire table tells, in the same form. */
export function expectedFacts({ method, pathAndQuery, headers, body }: WireRequest): WireRequestFacts {
  const { accept, contentType, authorization } = headers;
  return { method, pathAndQuery, accept, contentType, authorization, body };
}

interface WireRequestFacts {
  readonly method: string;
  readonly pathAndQuery: string;
  readonly accept: string | undefined;
  readonly contentType: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
}
