import type { Credential, Secret } from "./auth/credential.js";
import type { HeaderValues } from "./header-values.js";
import type { Layer } from "./layer.js";
import type { FetchFunction } from "./transport.js";
import type { Validation } from "./validation.js";

/** How a client reaches its API. */
export interface ClientOptions<V extends string = never> {
  /**
   * Where the API is: https, or http on this machine (`localhost`, `*.localhost`, 127.0.0.0/8, `[::1]`), without user
   * info, query and fragment. In a browser it may be relative to the page. The document's first server where absent.
   */
  readonly baseUrl?: string | undefined;
  /** Called with a `Request`; `globalThis.fetch`, looked up at each call, where absent. */
  readonly fetch?: FetchFunction | undefined;
  /** Sent with every call, under what the operation sets itself. */
  readonly headers?: HeaderValues | undefined;
  /** The credential of every bearer scheme that `auth` does not name; a function is called for each request. */
  readonly token?: Secret | undefined;
  /** Credentials by the name of their scheme in the document. */
  readonly auth?: Readonly<Record<string, Credential | undefined>> | undefined;
  /** The name of the media types to use where an operation offers it. */
  readonly version?: V | undefined;
  /**
   * More of what `fetch` takes, such as `credentials` and `cache`. Of `redirect`: `"manual"` (as if absent) makes a redirect a
   * failure with its own status, or 0 in a browser, which hides it; `"error"` rejects with a NetworkError, where the platform
   * knows it: some workers do not. `"follow"` follows it, except where a request carries an API key in a header or a cookie:
   * platforms withhold only Authorization from another origin, so such a request keeps to `"manual"`.
   */
  readonly init?: Omit<RequestInit, "body" | "headers" | "method" | "signal"> | undefined;
  /** Tells apart, in cache keys, clients that reach different data, such as tenants; the base URL, and `version`, where absent. */
  readonly scope?: string | undefined;
  /** Milliseconds that a whole call may take, retries and waits included; it then rejects with a `TimeoutError`. */
  readonly timeout?: number | undefined;
  /** What goes on around every call, the outermost first: `use: [retry(), limiter()]`. */
  readonly use?: readonly Layer[] | undefined;
  /** Holds answers, and where it is told so calls, against the document's schemas. Nothing is checked where absent. */
  readonly validate?: Validation | undefined;
}
