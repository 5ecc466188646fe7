import type { OperationData } from "../operation.js";
import { atPointer } from "./at-pointer.js";
import { readRateLimit } from "./rate-limit-headers.js";
import { waitUntil } from "./wait-until.js";

/** An answer, read. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/**
 * How long an answer asks to be left alone: `retry-after-ms`, `Retry-After` (RFC 9110 §10.2.3), the place in the body
 * that the document names, and with 429 (RFC 6585 §4) the end of the window that a header tells.
 *
 * @returns milliseconds, at least 1; NaN where nothing tells
 */
export function toldWait({ wait = {} }: Pick<OperationData, "wait">, { status, headers, body }: Answer): number {
  const place = wait[status] ?? wait[Math.floor(status / 100)] ?? wait[0];
  const told = place && atPointer(body, place[0]);
  const inBody = typeof told === "object" ? "" : String(told);
  return (
    waitUntil(headers.get("retry-after-ms"), headers, "ms") ||
    waitUntil(headers.get("retry-after"), headers) ||
    waitUntil(inBody, headers, place?.[1]) ||
    (status === 429 ? readRateLimit(headers)[1] : Number.NaN)
  );
}
