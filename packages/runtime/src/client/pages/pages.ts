import type { CallOptions } from "../call-options.js";
import type { Client } from "../client.js";
import { ApiError } from "../errors/api-error.js";
import { PageError } from "../errors/page-error.js";
import type { Operation, OperationInput } from "../operation.js";
import type { OkBody, Result } from "../result.js";
import type { PageOptions } from "./page-options.js";
import type { ReadPage, SetCursor } from "./paging.js";

/**
 * The pages of a list, one after another, each asked for when it is wanted and not before. An absent cursor, null, the
 * empty text and zero end a list.
 *
 * @param next - takes the cursor of the following page out of the body of a page
 * @param setCursor - puts it into the input
 * @param input - of the first page; a cursor in it is where the list starts
 * @param options - of each call; `timeout` is the time of one page. `signal` ends the list, also between two pages.
 * @returns the bodies of the pages; of one that is fetched ahead when a loop over them is left nobody learns
 * @throws ApiError when a page is answered with anything but success
 * @throws PageError when a page leads back to an earlier one
 * @throws what a call rejects with
 */
export async function* pages<R extends Result, V extends string>(
  client: Pick<Client<string, V>, "call">,
  operation: Operation<R>,
  next: ReadPage,
  setCursor: SetCursor,
  input?: OperationInput,
  { prefetch, ...options }: CallOptions<V> & PageOptions = {},
): AsyncGenerator<OkBody<R>, void, undefined> {
  /** The inputs that were asked for, as text; none begins as a member that every object has does. */
  const seen: Record<string, true> = {};
  const ask = async (from: OperationInput): Promise<OkBody<R>> => {
    const asked = JSON.stringify(from);
    if (seen[asked]) throw new PageError(operation, "repeats a page");
    seen[asked] = true;
    const { ok, status, body, response }: Result = await client.call(operation, from, options);
    if (ok) return body;
    throw new ApiError(operation, `answered ${status}`, { status }, { body, response, headers: response.headers });
  };
  let page: Promise<OkBody<R>> | undefined;
  for (let from: OperationInput | false = input ?? {}; from;) {
    const body: OkBody<R> = await (page ?? ask(from));
    options.signal?.throwIfAborted();
    const cursor = next(body);
    from = cursor ? setCursor(input, cursor) : false;
    page = from && prefetch ? ask(from) : undefined;
    // Whoever asks for that page is told; until then nobody listens.
    page?.catch(() => {});
    yield body;
  }
}
