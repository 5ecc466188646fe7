import type { SchemeCredential } from "./auth/find-credentials.js";
import { buildPath } from "./build-path.js";
import type { CallOptions } from "./call-options.js";
import type { ClientOptions } from "./client-options.js";
import type { Draft } from "./draft.js";
import { Refusal } from "./errors/refusal.js";
import { ValidationError } from "./errors/validation-error.js";
import type { HeaderValues } from "./header-values.js";
import { checkVersion, mediaType } from "./media-type.js";
import type { Operation, OperationInput } from "./operation.js";
import { own } from "./own.js";
import { resolveBaseUrl } from "./resolve-base-url.js";
import { setHeader } from "./set-header.js";
import type { WireRequest } from "./transport.js";

/** A client's options, with the base URL that holds. */
export interface Settings extends ClientOptions<string> {
  readonly baseUrl: string;
  /** The same, resolved: by the first call, where nobody needed it before. */
  base: string | undefined;
}

function setHeaders(draft: Draft, values: HeaderValues = {}): void {
  for (const [name, value] of Object.entries(values)) {
    draft.at = `headers.${name}`;
    setHeader(draft.headers, name, value);
  }
}

/** Writes the parameters by their styles, in the order of the descriptor; what it does not list is not sent. */
function writeParameters(draft: Draft, { parameters }: Operation<unknown>, input: OperationInput): void {
  for (const place of ["query", "cookies", "headers"] as const) {
    for (const [name, style] of Object.entries(parameters?.[place] ?? {})) {
      draft.at = `${place}.${name}`;
      const text = style(name, own(input[place], name));
      if (place !== "headers") draft[place].push(text);
      else if (text !== undefined) setHeader(draft.headers, name, text);
    }
  }
}

/** The URL, which no path of `buildPath` should bring to leave the base. */
function buildUrl(
  draft: Draft,
  operation: Operation<unknown>,
  input: OperationInput,
  { baseUrl }: CallOptions<string>,
  client: Settings,
): string {
  draft.at = "baseUrl";
  const base = baseUrl === undefined ? (client.base ??= resolveBaseUrl(client.baseUrl)) : resolveBaseUrl(baseUrl);
  const path = buildPath(operation, input.path, draft);
  const search = draft.query.filter(Boolean).join("&");
  const { href } = new URL(base + path + (search && `?${search}`));
  if (!href.startsWith(`${base}/`)) throw new Refusal("would lead to another path");
  return href;
}

/** Encodes the body and names its type, unless it is FormData, whose boundary only the platform knows. */
function buildBody(draft: Draft, { body }: Operation<unknown>, value: unknown, type: string = ""): BodyInit | null {
  if (!body || value === undefined) return null;
  draft.at = "body";
  const encoded = body.encode(value, type);
  if (!(encoded instanceof FormData)) draft.headers.set("content-type", type);
  return encoded;
}

/** Headers win in this order, from the last: the client's, the operation's, the credentials, the call's. */
function fill(
  draft: Draft,
  operation: Operation<unknown>,
  input: OperationInput,
  options: CallOptions<string>,
  client: Settings,
  schemes: readonly SchemeCredential[],
): WireRequest {
  const { headers, cookies } = draft;
  const { version, signal = null, fetch = client.fetch ?? globalThis.fetch } = options;
  setHeaders(draft, client.headers);
  draft.at = "version";
  if (version !== undefined) checkVersion(operation, version);
  headers.delete("content-type");
  setHeader(headers, "accept", mediaType(operation.accept, version, client.version));
  writeParameters(draft, operation, input);
  const body = buildBody(draft, operation, input.body, mediaType(operation.body?.type, version, client.version));
  for (const [scheme, credential] of schemes) {
    draft.at = `auth.${scheme.name}`;
    scheme.apply(draft, credential);
  }
  const cookie = cookies.filter(Boolean).join("; ");
  if (cookie) headers.set("cookie", cookie);
  setHeaders(draft, options.headers);
  const url = buildUrl(draft, operation, input, options, client);
  const { redirect } = draft;
  const { credentials } = client;
  // Streams need `duplex` (Fetch §5.4); other bodies do not mind it.
  const init = { method: operation.method, headers, body, redirect, signal, duplex: "half" } as const;
  return { url, init: credentials ? { ...init, credentials } : init, fetch };
}

/**
 * Builds the request of a call, finished to the last byte.
 *
 * @throws ValidationError naming what cannot be sent. Only the words of a Refusal are passed on: other errors, such as
 *   those of `encodeURIComponent`, `Headers` or a getter, could tell the value
 */
export function buildRequest(
  operation: Operation<unknown>,
  input: OperationInput,
  options: CallOptions<string>,
  client: Settings,
  schemes: readonly SchemeCredential[],
): WireRequest {
  const { redirect = "error" } = client;
  const draft: Draft = { at: "", headers: new Headers(), query: [], cookies: [], redirect };
  try {
    return fill(draft, operation, input, options, client, schemes);
  } catch (error) {
    throw new ValidationError(operation, draft.at, error instanceof Refusal ? error.message : "cannot be written");
  }
}
