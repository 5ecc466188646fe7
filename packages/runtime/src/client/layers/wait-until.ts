/** Whole seconds from here on are counted since 1970 (September 2001), and below it from now. */
const EPOCH = 1e9;

/** A date in the old form of C, which has no zone and means UTC (RFC 9110 §5.6.7). */
const ASCTIME = /:\d\d \d{4}$/;

/**
 * The milliseconds until the time that a header tells: seconds from now, seconds since 1970, or a date (RFC 9110 §5.6.7,
 * RFC 5322 §3.3). Dates are held against the response's own `Date` where there is one, so that a clock that goes wrong
 * here makes no difference. Negative for a time that is over.
 *
 * @param precision - milliseconds that a time since 1970 may have lost by being written in whole seconds
 */
export function waitUntil(
  text: string | null | undefined,
  headers: Headers,
  now: number,
  precision: number = 0,
): number | undefined {
  if (!text) return undefined;
  const seconds = /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
  if (seconds !== undefined && seconds < EPOCH) return seconds * 1000;
  const at = seconds === undefined ? dateOf(text) : seconds * 1000;
  return at === undefined ? undefined : at + precision - (dateOf(headers.get("date") ?? "") ?? now);
}

/** A date with a time of day; `Date.parse` by itself finds a date in almost anything. */
function dateOf(text: string): number | undefined {
  const at = /\d:\d\d/.test(text) ? Date.parse(ASCTIME.test(text) ? `${text} GMT` : text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
