/**
 * Where a new name goes among those that are there: behind its nearest predecessor in the wanted order, else before its
 * nearest successor, else at the end.
 *
 * @returns an index into `present`
 */
export function placeInOrder(present: readonly string[], wanted: readonly string[], name: string): number {
  const at = wanted.indexOf(name);
  const before = wanted.slice(0, at).findLast((other) => present.includes(other));
  if (before !== undefined) return present.indexOf(before) + 1;
  const after = wanted.slice(at + 1).find((other) => present.includes(other));
  return after === undefined ? present.length : present.indexOf(after);
}
