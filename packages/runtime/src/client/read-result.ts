import { ParseError } from "./errors/parse-error.js";
import type { Operation } from "./operation.js";
import { contentType } from "./readers/content-type.js";
import { isJson } from "./readers/is-json.js";
import type { Result } from "./result.js";

/** Statuses whose responses have no body (RFC 9110 §15), and `0`, a redirect that a browser hides. */
const bodiless: ReadonlySet<number> = new Set([0, 204, 205, 304]);

/** Whether a status is listed: itself, by its range, or by `default`. */
const lists = (statuses: readonly number[] | undefined, status: number): boolean =>
  statuses?.some((listed) => listed === status || listed === 0 || listed === Math.floor(status / 100)) ?? false;

function parseJson(response: Response, text: string): { readonly value: unknown } | undefined {
  const type = contentType(response);
  if (type !== "" && !isJson(type)) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    // Without the SyntaxError: its message quotes the body.
    return undefined;
  }
}

async function readBody(operation: Operation<unknown>, response: Response): Promise<unknown> {
  const { ok, status } = response;
  const { accept, empty, failures, method, read } = operation;
  if (method === "HEAD" || bodiless.has(status)) return undefined;
  if (ok && (lists(empty, status) || !(accept || read))) return response.body?.cancel();
  const fail = (text: string): never => {
    throw new ParseError(operation, response, text);
  };
  if (ok && read) return read(response, (text) => (parseJson(response, text) ?? fail(text)).value);
  const text = await response.text();
  const json = parseJson(response, text);
  if (json) return json.value;
  return ok || lists(failures, status) ? fail(text) : text || undefined;
}

/**
 * Reads a response into a result. Success is `response.ok`, never the truth of a body.
 *
 * @throws ParseError when a documented body is missing or not JSON; an undocumented failure's body is never an error
 * @throws whatever the platform does when a body breaks off
 */
export async function readResult(operation: Operation<unknown>, response: Response): Promise<Result> {
  const body = await readBody(operation, response);
  const { ok, status } = response;
  if (ok) return { ok, status, body, response };
  const { id, method, path } = operation;
  return { ok, status, body, response, operation: { id, method, path } };
}
