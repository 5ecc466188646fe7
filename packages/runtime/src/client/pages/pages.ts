import type { CallOptions } from "../call-options.js";
import type { Client } from "../client.js";
import { PageError } from "../errors/page-error.js";
import type { Operation, OperationInput } from "../operation.js";
import type { OkBody, Result } from "../result.js";
import { unwrap } from "../unwrap.js";
import { atPath } from "./at-path.js";
import type { PageOptions } from "./page-options.js";
import type { Paging } from "./paging.js";
import { withCursor } from "./with-cursor.js";

/** An absent cursor, null and the empty text end a list. */
const isNone = (cursor: unknown): boolean => (cursor ?? "") === "";

/**
 * Makes the function that a cursor has to pass before it is followed.
 *
 * @param first - what the caller starts from
 */
function cursorsOnce(operation: Operation<unknown>, first: unknown): (cursor: unknown) => void {
  const seen = new Set([first]);
  return (cursor) => {
    if (typeof cursor !== "string" && typeof cursor !== "number")
      throw new PageError(operation, "answered with a cursor that is neither text nor a number");
    if (seen.has(cursor)) throw new PageError(operation, "answered with a cursor that an earlier page gave");
    seen.add(cursor);
  };
}

/**
 * The pages of a list, one after another, each asked for when it is wanted and not before.
 *
 * @param input - of the first page; a cursor in it is where the list starts
 * @param options - of each call; `timeout` is the time of one page. `signal` ends the list, also between two pages.
 * @returns the bodies of the pages; leaving a loop over them aborts a page that is being fetched ahead
 * @throws ApiError when a page is answered with anything but success
 * @throws PageError when a page leads back to an earlier one
 * @throws what a call rejects with
 */
export async function* pages<R extends Result, V extends string>(
  client: Pick<Client<string, V>, "call">,
  operation: Operation<R>,
  paging: Paging,
  input: OperationInput = {},
  options: CallOptions<V> & PageOptions = {},
): AsyncGenerator<OkBody<R>, void, undefined> {
  const { prefetch, maxPages = Infinity, ...call } = options;
  const left = new AbortController();
  const signal = call.signal ? AbortSignal.any([call.signal, left.signal]) : left.signal;
  const pass = cursorsOnce(operation, atPath(input, paging.cursor));
  const fetch = (from: OperationInput): Promise<OkBody<R>> => unwrap(client.call(operation, from, { ...call, signal }));
  const follow = async (cursor: unknown): Promise<OkBody<R>> => {
    pass(cursor);
    return fetch(withCursor(input, paging.cursor, cursor));
  };
  try {
    let page = maxPages >= 1 ? fetch(input) : undefined;
    for (let count = 1; page; count++) {
      const body = await page;
      call.signal?.throwIfAborted();
      const cursor = atPath(body, paging.next);
      const goesOn = !isNone(cursor) && count < maxPages;
      page = goesOn && prefetch ? follow(cursor) : undefined;
      // Whoever asks for that page is told; until then nobody listens.
      page?.catch(() => {});
      yield body;
      if (goesOn) page ??= follow(cursor);
    }
  } finally {
    left.abort();
  }
}
