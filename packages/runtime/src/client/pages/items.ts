import { PageError } from "../errors/page-error.js";
import type { OperationInfo } from "../operation.js";
import { atPath } from "./at-path.js";

/**
 * The items of a list, page after page; the following page is asked for when the items of one are used up.
 *
 * @typeParam T - what the generator wrote down as the item; only the document can vouch for what a server sends
 * @param pages - from `pages`
 * @param path - member names from the body of a page to its items; a page where they are absent or null has none
 * @param signal - ends the list between two items as well
 * @throws PageError when there is something else in the place of the items
 * @throws what `pages` throws
 */
export async function* items<T>(
  pages: AsyncIterable<unknown>,
  operation: OperationInfo,
  path: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<T, void, undefined> {
  for await (const page of pages) {
    const list = atPath(page, path) ?? [];
    if (!Array.isArray(list)) throw new PageError(operation, "answered with a page whose items are no list");
    for (const item of list) {
      signal?.throwIfAborted();
      yield item;
    }
  }
}
