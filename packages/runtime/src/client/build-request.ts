import type { SchemeCredential } from "./auth/find-credentials.js";
import { buildPath } from "./build-path.js";
import type { CallOptions } from "./call-options.js";
import type { ClientOptions } from "./client-options.js";
import type { Draft } from "./draft.js";
import { Refusal } from "./errors/refusal.js";
import { ValidationError } from "./errors/validation-error.js";
import type { HeaderValues } from "./header-values.js";
import { checkVersion, mediaType } from "./media-type.js";
import type { Operation, OperationInput, OperationParameters } from "./operation.js";
import { own } from "./own.js";
import { resolveBaseUrl } from "./resolve-base-url.js";
import { setHeader } from "./set-header.js";
import type { WireRequest } from "./transport.js";

/** What a request is built from. */
export interface Call {
  readonly operation: Operation<unknown>;
  readonly input: OperationInput;
  readonly options: CallOptions<string>;
  /** The client's options, with the base URL that holds. */
  readonly client: ClientOptions<string> & { readonly baseUrl: string };
}

type Written = Omit<WireRequest, "fetch">;
type Styles<T> = Readonly<Record<string, (name: string, value: unknown) => T>>;

function setHeaders(draft: Draft, values: HeaderValues = {}): void {
  for (const [name, value] of Object.entries(values)) {
    draft.at = `headers.${name}`;
    setHeader(draft.headers, name, value);
  }
}

/** Writes the parameters of a place by their styles, in the order of the descriptor; what it does not list is not sent. */
function write<T>(
  draft: Draft,
  place: keyof OperationParameters,
  styles: Styles<T> = {},
  values?: object,
): [string, T][] {
  return Object.entries(styles).map(([name, style]) => {
    draft.at = `${place}.${name}`;
    return [name, style(name, own(values, name))];
  });
}

/** Encodes the body and names its type, unless it is FormData, whose boundary only the platform knows. */
function buildBody({ operation, input }: Call, draft: Draft, type: string = ""): BodyInit | null {
  if (!operation.body || input.body === undefined) return null;
  draft.at = "body";
  const body = operation.body.encode(input.body, type);
  if (!(body instanceof FormData)) draft.headers.set("content-type", type);
  return body;
}

/** The URL, which no path of `buildPath` should bring to leave the base. */
function joinUrl(base: string, path: string, query: readonly string[]): string {
  const search = query.filter(Boolean).join("&");
  const { href } = new URL(base + path + (search && `?${search}`));
  if (!href.startsWith(`${base}/`)) throw new Refusal("would be left");
  return href;
}

/** Headers win in this order, from the last: the client's, the operation's, the credentials, the call's. */
function fill(call: Call, credentials: readonly SchemeCredential[], draft: Draft): Written {
  const { operation, input, options, client } = call;
  const { method, accept, parameters = {} } = operation;
  const { headers, query, cookies } = draft;
  const versions = [options.version, client.version];
  checkVersion(operation, options.version);
  draft.at = "baseUrl";
  const base = resolveBaseUrl(options.baseUrl ?? client.baseUrl);
  const path = buildPath(operation, input.path, draft);
  for (const [, pairs] of write(draft, "query", parameters.query, input.query)) query.push(pairs);
  for (const [, pairs] of write(draft, "cookies", parameters.cookies, input.cookies)) cookies.push(pairs);

  setHeaders(draft, client.headers);
  setHeaders(draft, { accept: mediaType(accept, versions), "content-type": null });
  for (const [name, value] of write(draft, "headers", parameters.headers, input.headers)) {
    if (value !== undefined) setHeaders(draft, { [name]: value });
  }
  const body = buildBody(call, draft, mediaType(operation.body?.type, versions));
  for (const [scheme, credential] of credentials) {
    draft.at = `auth.${scheme.name}`;
    scheme.apply(draft, credential);
  }
  const cookie = cookies.filter(Boolean).join("; ");
  if (cookie) headers.set("cookie", cookie);
  setHeaders(draft, options.headers);

  const { redirect } = draft;
  const signal = options.signal ?? null;
  // Streams need `duplex` (Fetch §5.4); other bodies do not mind it.
  const init = { method, headers, body, redirect, signal, duplex: "half" } as const;
  const { credentials: mode } = client;
  return { url: joinUrl(base, path, query), init: mode ? { ...init, credentials: mode } : init };
}

/**
 * Builds the request of a call, finished to the last byte.
 *
 * @throws ValidationError naming what cannot be sent. Only the words of a Refusal are passed on: other errors, such as
 *   those of `encodeURIComponent`, `Headers` or a getter, could tell the value
 */
export function buildRequest(call: Call, credentials: readonly SchemeCredential[]): Written {
  const { redirect = "error" } = call.client;
  const draft: Draft = { at: "version", headers: new Headers(), query: [], cookies: [], redirect };
  try {
    return fill(call, credentials, draft);
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : "cannot be written";
    throw new ValidationError(call.operation, draft.at, reason);
  }
}
