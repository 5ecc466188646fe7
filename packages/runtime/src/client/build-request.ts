import type { AuthWriter } from "./auth/auth-scheme.js";
import type { CallOptions } from "./call-options.js";
import type { ClientOptions } from "./client-options.js";
import type { Draft } from "./draft.js";
import { Refusal } from "./errors/refusal.js";
import { ValidationError } from "./errors/validation-error.js";
import type { HeaderValues } from "./header-values.js";
import { leavesPath } from "./leaves-path.js";
import type { MediaType } from "./media-type.js";
import type { Operation, OperationInput } from "./operation.js";
import { own } from "./own.js";
import { resolveBaseUrl } from "./resolve-base-url.js";
import { setHeader } from "./set-header.js";
import type { WireInit, WireRequest } from "./transport.js";

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

/**
 * Writes the parameters by their styles, in the order of the descriptor; what it does not list is not sent. A value stays
 * inside its segment of the path: its style encodes it, and no finished segment may be a step to another one.
 */
function writeParameters(draft: Draft, { parameters = [] }: Operation<unknown>, input: OperationInput): void {
  for (const [place, name, style] of parameters) {
    draft.at = `${place}.${name}`;
    const text = style(name, own(input[place], name));
    if (place === "path") {
      if (!text) throw new Refusal("is empty");
      draft.path = draft.path.replaceAll(`{${name}}`, () => text);
      if (leavesPath(draft.path)) throw new Refusal("would lead to another path");
    } else if (place === "headers") {
      if (text !== undefined) setHeader(draft.headers, name, text);
    } else if (text) draft[place].push(text);
  }
  draft.at = "path";
  // Of the template itself, and of what has no parameter.
  if (/[{}]/.test(draft.path) || leavesPath(draft.path)) throw new Refusal("would lead to another path");
}

/** Headers win in this order, from the last: the client's, the operation's, the credentials, the call's. */
function fill(
  draft: Draft,
  operation: Operation<unknown>,
  input: OperationInput,
  options: CallOptions<string>,
  client: Settings,
  authorize: AuthWriter | undefined,
): WireRequest {
  const { headers, query, cookies } = draft;
  const { version } = options;
  const { versions } = draft;
  const typeOf = (types: string | MediaType | undefined): string | undefined =>
    typeof types === "function" ? types(version, client.version, draft, input) : types;
  setHeaders(draft, client.headers);
  setHeader(headers, "accept", typeOf(operation.accept));
  writeParameters(draft, operation, input);
  const body = input.body === undefined ? undefined : operation.body?.(draft, input, typeOf);
  draft.at = "version";
  if (version !== undefined && !versions.includes(version))
    throw new Refusal(`is not offered; offered: ${[...new Set(versions)].join(", ") || "none"}`);
  authorize?.(draft);
  if (cookies[0]) headers["cookie"] = cookies.join("; ");
  setHeaders(draft, options.headers);
  draft.at = "baseUrl";
  const { baseUrl, signal } = options;
  const { credentials } = client;
  const base = baseUrl === undefined ? (client.base ??= resolveBaseUrl(client.baseUrl)) : resolveBaseUrl(baseUrl);
  const url = base + draft.path + (query[0] ? `?${query.join("&")}` : "");
  const init: WireInit = { method: operation.method, headers, redirect: draft.redirect };
  // Streams need `duplex` (Fetch §5.4); other bodies do not mind.
  if (body !== undefined) Object.assign(init, { body, duplex: "half" });
  if (signal) init.signal = signal;
  if (credentials) init.credentials = credentials;
  return { url, init, fetch: options.fetch ?? client.fetch ?? globalThis.fetch };
}

/**
 * Builds the request of a call, finished to the last byte.
 *
 * @throws ValidationError naming what cannot be sent. Only the words of a Refusal are passed on: other errors, such as
 *   those of `encodeURIComponent`, an encoder or a getter, could tell the value
 */
export function buildRequest(
  operation: Operation<unknown>,
  input: OperationInput,
  options: CallOptions<string>,
  client: Settings,
  authorize: AuthWriter | undefined,
): WireRequest {
  const { redirect = "manual" } = client;
  const draft: Draft = {
    at: "",
    path: operation.path,
    headers: {},
    query: [],
    cookies: [],
    versions: [],
    redirect,
  };
  try {
    return fill(draft, operation, input, options, client, authorize);
  } catch (error) {
    throw new ValidationError(operation, draft.at, error instanceof Refusal ? error.message : "cannot be written");
  }
}
