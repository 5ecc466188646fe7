import type { ReadPage } from "./paging.js";

/**
 * The items of a list, page after page; the following page is asked for when the items of one are used up.
 *
 * @typeParam T - what the generator wrote down as the item; only the document can vouch for what a server sends
 * @param pages - from `pages`
 * @param find - takes the items out of the body of a page; a page where they are absent or null has none
 * @param signal - ends the list between two items as well
 * @throws TypeError when what stands in the place of the items cannot be walked
 * @throws what `pages` throws
 */
export async function* items<T>(
  pages: AsyncIterable<unknown>,
  find: ReadPage,
  signal?: AbortSignal,
): AsyncGenerator<T, void, undefined> {
  for await (const page of pages) {
    // Only the document can vouch for a list; what cannot be walked is the platform's TypeError.
    for (const item of (find(page) ?? []) as Iterable<T>) {
      signal?.throwIfAborted();
      yield item;
    }
  }
}
