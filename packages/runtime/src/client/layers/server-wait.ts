import type { Operation } from "../operation.js";
import { atPointer } from "./at-pointer.js";
import { resetOf } from "./rate-limit-headers.js";
import { waitUntil } from "./wait-until.js";

const UNITS = { ms: 1, s: 1000 };

/**
 * How long the server asks to be left alone, in milliseconds: `retry-after-ms`, `Retry-After` (RFC 9110 §10.2.3), the
 * place in the body that the document names, and with 429 (RFC 6585 §4) the end of the window that a header tells. The
 * body is read from a clone, so that it is still there for the caller.
 */
export async function serverWait(
  operation: Operation<unknown>,
  response: Response,
  now: number,
): Promise<number | undefined> {
  const { headers, status } = response;
  const wait =
    milliseconds(headers.get("retry-after-ms")) ??
    waitUntil(headers.get("retry-after"), headers, now) ??
    (await waitInBody(operation, response)) ??
    (status === 429 ? resetOf(headers, now) : undefined);
  return wait === undefined ? undefined : Math.max(0, wait);
}

/** A number of milliseconds, or text that is one. */
function milliseconds(value: unknown, unit: number = 1): number | undefined {
  const ms = typeof value === "string" && value.trim() ? Number(value) : value;
  return typeof ms === "number" && Number.isFinite(ms) ? ms * unit : undefined;
}

/** Rejects where there is no JSON, and where somebody has read the body before. */
async function readClone(response: Response): Promise<unknown> {
  return response.clone().json();
}

async function waitInBody({ wait = {} }: Operation<unknown>, response: Response): Promise<number | undefined> {
  const { status } = response;
  const place = wait[status] ?? wait[Math.floor(status / 100)] ?? wait[0];
  if (!place) return undefined;
  const [pointer, unit] = place;
  // A body that is not as documented tells nothing; whoever reads the response will say so.
  const body = await readClone(response).catch(() => undefined);
  return milliseconds(atPointer(body, pointer), UNITS[unit]);
}
