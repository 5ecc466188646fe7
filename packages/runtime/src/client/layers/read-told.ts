import type { OperationInfo } from "../operation.js";
import type { ToldInBody } from "./told-in-body.js";

/**
 * What a response that nobody has read yet tells of when to come again, and how often.
 *
 * A failure asks to be left alone: `retry-after-ms`, `Retry-After` (RFC 9110 §10.2.3), or the place in the body that the
 * document names. Otherwise, but for a 5xx, it is the end of the window: `X-RateLimit-Reset` and `-Remaining`, or the same
 * without `X-`.
 *
 * A time is a number of units from now, of seconds since 1970, or a date (RFC 9110 §5.6.7, RFC 5322 §3.3). Times since 1970
 * are held against the response's own `Date` where there is one, so that a clock that goes wrong here makes no difference;
 * they are cut down to whole seconds, so that a second is added.
 *
 * @returns milliseconds, at least 1, or what is false; and how many more requests the window takes, null where that is not told, -1
 *   after a 429 (RFC 6585 §4): a server may count what it refuses, so that its count tells nothing
 */
export async function readTold(
  { id }: OperationInfo,
  response: Response,
  told?: ToldInBody,
): Promise<readonly [wait: number | false, remaining: number | null]> {
  const { headers, ok, status } = response;
  const ofWindow = (name: string): string | null =>
    headers.get(`x-ratelimit-${name}`) ?? headers.get(`ratelimit-${name}`);
  const until = (time: unknown, unit: number = 1000): number => {
    const text = `${time}`;
    // `Date.parse` by itself finds a date in almost anything.
    const count = /:/.test(text) ? Date.parse(text) / 1000 : parseFloat(text);
    return Math.max(
      1,
      // Seconds since 1970 begin with September 2001; what is below counts from now.
      count < 1e9 ? count * unit : (count + 1) * 1000 - (Date.parse(`${headers.get("date")}`) || Date.now()),
    );
  };
  let inBody: number | undefined;
  try {
    // Of a clone, so that the body is still there for the caller.
    if (!ok && told) inBody = until(told(await response.clone().json(), id), 1);
  } catch {
    // A body that is not as documented tells nothing; whoever reads the response will say so.
  }
  const remaining = parseFloat(`${ofWindow("remaining")}`);
  return [
    (!ok && (until(headers.get("retry-after-ms"), 1) || until(headers.get("retry-after")) || inBody)) ||
      (status < 500 && until(ofWindow("reset"))),
    status === 429 ? -1 : remaining >= 0 ? remaining : null,
  ];
}
