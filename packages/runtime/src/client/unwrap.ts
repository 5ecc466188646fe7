import { ApiError } from "./errors/api-error.js";
import type { OkBody, Result } from "./result.js";

/**
 * Takes the body out of a result.
 *
 * @param result - what an operation's function returned, awaited or not
 * @returns the body of the success
 * @throws ApiError when the server answered with anything but success; what the call itself rejects with passes through
 */
export function unwrap<R extends Result>(result: Promise<R>): Promise<OkBody<R>>;
export function unwrap<R extends Result>(result: R): OkBody<R>;
export function unwrap(result: Result | Promise<Result>): unknown {
  // A promise may be of another realm, or of another kind than the global one.
  if ("then" in result) return result.then((settled) => unwrap(settled));
  const { ok, operation, status, body, response } = result;
  if (ok) return body;
  throw new ApiError(operation, `answered ${status}`, { status }, { body, response, headers: response.headers });
}
