/**
 * Collects what an iteration yields.
 *
 * @param items - is ended as soon as there is enough, and not begun for a limit of nothing
 * @param limit - how many to collect; all of them where absent
 * @throws what the iteration throws
 */
export async function all<T>(items: AsyncIterable<T>, limit: number = Infinity): Promise<T[]> {
  const found: T[] = [];
  if (!(limit > 0)) return found;
  for await (const item of items) {
    found.push(item);
    if (found.length >= limit) break;
  }
  return found;
}
