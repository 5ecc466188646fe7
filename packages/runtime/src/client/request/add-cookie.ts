import type { Draft } from "../draft.js";

/**
 * Adds to the cookies of a request (RFC 6265 §4.2.1). Browsers let no script send any.
 *
 * @param pairs - encoded; nothing is added where empty
 */
export function addCookie({ headers }: Draft, pairs: string): void {
  if (pairs) headers["cookie"] = headers["cookie"] ? `${headers["cookie"]}; ${pairs}` : pairs;
}
