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

/**
 * The pages of a list, one after another, each asked for when it is wanted and not before. An absent cursor, null and the
 * empty text end a list.
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
  input?: OperationInput,
  { prefetch, maxPages = Infinity, ...options }: CallOptions<V> & PageOptions = {},
): AsyncGenerator<OkBody<R>, void, undefined> {
  const left = new AbortController();
  const signal = AbortSignal.any([options.signal ?? left.signal, left.signal]);
  const fetch = (from?: OperationInput): Promise<OkBody<R>> =>
    unwrap(client.call(operation, from, { ...options, signal }));
  const seen = new Set([String(atPath(input, paging.cursor))]);
  try {
    for (let ask: (() => Promise<OkBody<R>>) | false = () => fetch(input); ask && maxPages-- >= 1;) {
      const body: OkBody<R> = await ask();
      signal.throwIfAborted();
      const cursor = atPath(body, paging.next) ?? "";
      ask =
        cursor !== "" &&
        (async () => {
          if (seen.size === seen.add(String(cursor)).size)
            throw new PageError(operation, "answered with a cursor that an earlier page gave");
          return fetch(withCursor(input, paging.cursor, cursor));
        });
      if (ask && prefetch && maxPages >= 1) {
        const page = ask();
        // Whoever asks for that page is told; until then nobody listens.
        page.catch(() => {});
        ask = () => page;
      }
      yield body;
    }
  } finally {
    left.abort();
  }
}
