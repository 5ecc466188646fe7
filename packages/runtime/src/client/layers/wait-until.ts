/** Numbers from here on are seconds since 1970 (September 2001), and those below it count from now. */
const EPOCH = 1e9;

/**
 * The milliseconds until the time that a server tells: a number of units from now, seconds since 1970, or a date (RFC
 * 9110 §5.6.7, RFC 5322 §3.3). Times since 1970 are held against the response's own `Date` where there is one, so that a
 * clock that goes wrong here makes no difference; they are cut down to whole seconds, so that a second is added.
 *
 * @param unit - of a number; seconds unless said
 * @returns at least 1, for a time that is over too; NaN for what is no time
 */
export function waitUntil(told: string | null | undefined, headers: Headers, unit?: string): number {
  const text = told ?? "";
  // `Date.parse` by itself finds a date in almost anything. A date in the old form of C has no zone and means UTC.
  const count = /\d:\d/.test(text)
    ? Date.parse(/:\d\d \d{4}$/.test(text) ? `${text} GMT` : text) / 1000
    : parseFloat(text);
  const ms =
    count < EPOCH
      ? count * (unit === "ms" ? 1 : 1000)
      : (count + 1) * 1000 - (Date.parse(headers.get("date") ?? "") || Date.now());
  return Math.max(1, ms);
}
