import type { ServerResponse } from "node:http";

/** Statuses of every class: documented by IAM Users or not, without a body, unregistered. */
export const STATUSES = [
  200, 201, 202, 204, 205, 206, 226, 299, 301, 304, 400, 401, 404, 422, 429, 500, 503, 520,
] as const;

/** A kind of body, and how a server sends it. */
export interface Body {
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
  /** The connection ends before the body does. */
  readonly cut?: true;
}

const json = { "content-type": "application/vnd.segment.v1+json" };

export const BODIES = {
  json: { headers: json, text: '{"data":{}}' },
  untyped: { text: '{"data":{}}' },
  falsy: { headers: json, text: "false" },
  html: { headers: { "content-type": "text/html" }, text: "<h1>Bad gateway</h1>" },
  broken: { headers: json, text: '{"data":' },
  mistyped: { headers: { "content-type": "text/plain" }, text: '{"data":{}}' },
  empty: { headers: { ...json, "content-length": "0" } },
  chunked: { headers: json },
  cut: { headers: { ...json, "content-length": "100" }, text: '{"data":{}}', cut: true },
} as const satisfies Readonly<Record<string, Body>>;

export type BodyKind = keyof typeof BODIES;

/** What the description says of a status: a JSON body, or nothing. */
export type Documentation = "json" | "nothing";

export type Redirect = "error" | "manual";

/** How a call ends: with the body's value, its text, `undefined`, or without a result. */
export type Ending = "value" | "text" | "undefined" | "ParseError" | "NetworkError";

/** Every 3xx with which `fetch` goes elsewhere (Fetch section 2.2.6). */
const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** What has no body, whatever a server sends (RFC 9110 sections 15.3.5, 15.3.6 and 15.4.5). */
export const isBodiless = (status: number): boolean => [204, 205, 304].includes(status);

export const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/**
 * The rule. The status alone tells success and failure. What is documented as JSON has to be JSON; a success that
 * documents nothing is not read; of a failure that documents nothing is kept what can be had.
 */
export function endingOf(status: number, kind: BodyKind, documentation: Documentation, redirect: Redirect): Ending {
  if (isRedirect(status) && redirect === "error") return "NetworkError";
  if (isBodiless(status) || (isSuccess(status) && documentation === "nothing")) return "undefined";
  if (kind === "cut") return "NetworkError";
  if (kind === "json" || kind === "untyped" || kind === "falsy") return "value";
  if (documentation === "json") return "ParseError";
  return kind === "empty" || kind === "chunked" ? "undefined" : "text";
}

/** The result's body of an ending that has one. */
export function bodyOf(ending: Ending, kind: BodyKind): unknown {
  const { text = "" }: Body = BODIES[kind];
  if (ending === "undefined") return undefined;
  return ending === "value" ? JSON.parse(text) : text;
}

/** Sends an answer; an empty one without a length ends with an empty chunk, and says so late. */
export function answer(response: ServerResponse, status: number, { headers = {}, text = "", cut }: Body): void {
  response.writeHead(status, headers).flushHeaders();
  if (!cut) response.end(text);
  else response.write(text, () => setTimeout(() => response.destroy(), 10));
}
