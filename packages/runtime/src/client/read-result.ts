import type { Operation } from "./operation.js";
import { parseJson } from "./parse-json.js";
import type { ReadOptions } from "./reader.js";
import type { Result } from "./result.js";
import type { Validation } from "./validation.js";

/** Whether a status is listed: itself, by its range, or by `default`. */
const lists = (statuses: readonly number[] = [], status: number): boolean =>
  statuses.some((listed) => [status, Math.floor(status / 100), 0].includes(listed));

/**
 * Reads a response into a result. Success is `response.ok`, never the truth of a body.
 *
 * @throws ParseError when a documented body is missing or not JSON; an undocumented failure's body is never an error
 * @throws whatever `validate` throws
 * @throws whatever the platform does when a body breaks off
 */
export async function readResult(
  operation: Operation<unknown>,
  response: Response,
  validate?: Validation,
  options: ReadOptions = {},
): Promise<Result> {
  const { ok, status } = response;
  let body: unknown;
  // No bodies here (RFC 9110 §9.3.2, §15), and none in a redirect that a browser hides, whose status is 0.
  if (operation.method !== "HEAD" && ![0, 204, 205, 304].includes(status)) {
    if (ok && operation.read) body = await operation.read(response, operation, options);
    else body = parseJson(operation, response, await response.text(), ok || lists(operation.failures, status));
  }
  validate?.response(operation, response, body);
  return ok ? { ok, status, body, response } : { ok, status, body, response, operation };
}
