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

/** A client's options, with the base URL that holds. */
export type Settings = ClientOptions<string> & { readonly baseUrl: string };

function setHeaders(draft: Draft, values: HeaderValues = {}): void {
  for (const [name, value] of Object.entries(values)) {
    draft.at = `headers.${name}`;
    setHeader(draft.headers, name, value);
  }
}

/** Writes the parameters of a place by their styles, in the order of the descriptor; what it does not list is not sent. */
function write(
  draft: Draft,
  { parameters }: Operation<unknown>,
  input: OperationInput,
  place: keyof OperationParameters,
  use: (written: string | undefined, name: string) => void,
): void {
  for (const [name, style] of Object.entries(parameters?.[place] ?? {})) {
    draft.at = `${place}.${name}`;
    use(style(name, own(input[place], name)), name);
  }
}

/** The URL, which no path of `buildPath` should bring to leave the base. */
function buildUrl(draft: Draft, operation: Operation<unknown>, input: OperationInput, baseUrl: string): string {
  draft.at = "baseUrl";
  const base = resolveBaseUrl(baseUrl);
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
  credentials: readonly SchemeCredential[],
): Omit<WireRequest, "fetch"> {
  const { headers, query, cookies } = draft;
  const versions = [options.version, client.version];
  checkVersion(operation, options.version);
  write(draft, operation, input, "query", (written) => query.push(written));
  write(draft, operation, input, "cookies", (written) => cookies.push(written));
  setHeaders(draft, client.headers);
  setHeaders(draft, { accept: mediaType(operation.accept, versions), "content-type": null });
  write(draft, operation, input, "headers", (written, name) => {
    if (written !== undefined) setHeader(headers, name, written);
  });
  const body = buildBody(draft, operation, input.body, mediaType(operation.body?.type, versions));
  for (const [scheme, credential] of credentials) {
    draft.at = `auth.${scheme.name}`;
    scheme.apply(draft, credential);
  }
  const cookie = cookies.filter(Boolean).join("; ");
  if (cookie) headers.set("cookie", cookie);
  setHeaders(draft, options.headers);
  return {
    url: buildUrl(draft, operation, input, options.baseUrl ?? client.baseUrl),
    init: {
      method: operation.method,
      headers,
      body,
      redirect: draft.redirect,
      signal: options.signal ?? null,
      ...(client.credentials && { credentials: client.credentials }),
      // Streams need it (Fetch §5.4); other bodies do not mind it.
      duplex: "half",
    },
  };
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
  credentials: readonly SchemeCredential[],
): Omit<WireRequest, "fetch"> {
  const { redirect = "error" } = client;
  const draft: Draft = { at: "version", headers: new Headers(), query: [], cookies: [], redirect };
  try {
    return fill(draft, operation, input, options, client, credentials);
  } catch (error) {
    throw new ValidationError(operation, draft.at, error instanceof Refusal ? error.message : "cannot be written");
  }
}
