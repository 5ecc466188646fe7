import type { CallOptions } from "../client/call-options.js";
import type { OperationInput } from "../client/operation.js";

/**
 * What of a call is in a key: path, query and body of its input, never headers, cookies, credentials or a signal; and what
 * leads the call to other data than its client's: another base URL, another name of media types. What is `undefined` does
 * not count: TanStack Query leaves it out of a key's hash.
 */
export const keyInput = (
  { path, query, body }: OperationInput = {},
  { baseUrl, version }: CallOptions<string> = {},
): object => ({ path, query, body, baseUrl, version });
