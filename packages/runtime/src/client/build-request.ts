import type { AuthTarget } from "./auth/auth-scheme.js";
import { authorise } from "./authorise.js";
import { buildPath } from "./build-path.js";
import type { CallOptions } from "./call-options.js";
import type { ClientOptions } from "./client-options.js";
import { attempt } from "./errors/attempt.js";
import { Refusal } from "./errors/refusal.js";
import { expand } from "./expand.js";
import type { HeaderValues } from "./header-values.js";
import { checkVersion, mediaType } from "./media-type.js";
import type { Operation, OperationInput } from "./operation.js";
import { resolveBaseUrl } from "./resolve-base-url.js";
import { setHeader } from "./set-header.js";
import type { WireRequest } from "./transport.js";

/** What a request is built from. */
export interface Call {
  readonly operation: Operation<unknown>;
  readonly input: OperationInput;
  /** The base URL of the client, in words. */
  readonly base: string;
  readonly client: ClientOptions<string>;
  readonly options: CallOptions<string>;
}

function setHeaders(operation: Operation<unknown>, headers: Headers, values: HeaderValues | undefined): void {
  for (const [name, value] of Object.entries(values ?? {})) {
    attempt(operation, `headers.${name}`, () => setHeader(headers, name, value));
  }
}

/** The headers of the client and, over them, those of the operation; credentials and the call's own come later. */
function buildHeaders({ operation, input, client }: Call, accept: string | undefined): Headers {
  const headers = new Headers();
  setHeaders(operation, headers, client.headers);
  headers.delete("content-type");
  if (accept !== undefined) headers.set("accept", accept);
  for (const [name, value] of expand(operation, "headers", operation.parameters?.headers, input)) {
    if (value !== undefined) setHeaders(operation, headers, { [name]: value });
  }
  return headers;
}

/** Encodes the body and names its type, unless it is FormData, whose boundary only the platform knows. */
function buildBody({ operation, input }: Call, type: string | undefined, headers: Headers): BodyInit | undefined {
  if (!operation.body || type === undefined || input.body === undefined) return undefined;
  const { encode } = operation.body;
  const body = attempt(operation, "body", () => encode(input.body, type));
  if (!(body instanceof FormData)) headers.set("content-type", type);
  return body;
}

/** The URL, which no path of `buildPath` should bring to leave the base. */
function joinUrl(base: string, path: string, query: readonly string[]): string {
  const url = new URL(base + path);
  if (!url.href.startsWith(`${base}/`)) throw new Refusal("would be left");
  const search = query.filter(Boolean).join("&");
  if (search) url.search = search;
  return url.href;
}

/**
 * Builds the request of a call, finished to the last byte. Headers win in this order: the call's, credentials, the
 * operation's, the client's.
 *
 * @throws ValidationError when anything cannot be sent; whatever a credential function throws
 */
export async function buildRequest(call: Call): Promise<Omit<WireRequest, "fetch">> {
  const { operation, input, client, options } = call;
  const { accept, body, parameters } = operation;
  attempt(operation, "version", () => checkVersion(operation, options.version));
  const chosen = (types: typeof accept): string | undefined =>
    types && mediaType(types, [options.version, client.version]);

  const base = attempt(operation, "baseUrl", () => resolveBaseUrl(options.baseUrl ?? call.base));
  const path = buildPath(operation, input.path);
  const texts = (place: "query" | "cookies"): string[] =>
    expand(operation, place, parameters?.[place], input).map(([, text]) => text);
  const headers = buildHeaders(call, chosen(accept));
  const target: AuthTarget = { headers, query: texts("query"), cookies: texts("cookies"), pinned: false };
  const encoded = buildBody(call, chosen(body?.type), headers);

  await authorise(operation, target, client);
  const cookies = target.cookies.filter(Boolean).join("; ");
  if (cookies) headers.set("cookie", cookies);
  setHeaders(operation, headers, options.headers);
  return {
    url: attempt(operation, "baseUrl", () => joinUrl(base, path, target.query)),
    init: {
      method: operation.method,
      headers,
      redirect: ((!target.pinned || client.redirect !== "follow") && client.redirect) || "error",
      ...(client.credentials && { credentials: client.credentials }),
      ...(options.signal && { signal: options.signal }),
      // Streams need `duplex` (Fetch §5.4); other bodies do not mind it.
      ...(encoded !== undefined && { body: encoded, duplex: "half" }),
    },
  };
}
