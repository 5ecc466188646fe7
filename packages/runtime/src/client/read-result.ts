import type { Operation } from "./operation.js";
import { parseJson } from "./parse-json.js";
import type { Result } from "./result.js";
import type { Validation } from "./validation.js";

/** Whether a status is listed: itself, by its range, or by `default`. */
const lists = (statuses: readonly number[] = [], status: number): boolean =>
  statuses.some((listed) => listed === status || listed === 0 || listed === Math.floor(status / 100));

function readBody(operation: Operation<unknown>, response: Response): unknown {
  const { ok, status } = response;
  const { accept, empty, failures, method, read } = operation;
  // No bodies here (RFC 9110 §9.3.2, §15), and none in a redirect that a browser hides, whose status is 0.
  if (method === "HEAD" || [0, 204, 205, 304].includes(status)) return undefined;
  if (ok && (lists(empty, status) || !(accept || read))) return response.body?.cancel();
  if (ok && read) return read(response, operation);
  const documented = ok || lists(failures, status);
  return response.text().then((text) => parseJson(operation, response, text, documented));
}

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
): Promise<Result> {
  const body = await readBody(operation, response);
  validate?.response(operation, response, body);
  const { ok, status } = response;
  return ok ? { ok, status, body, response } : { ok, status, body, response, operation };
}
