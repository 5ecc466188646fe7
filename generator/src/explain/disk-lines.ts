/** Which line of a planned text a line of the text on disk is, by index. */
export function plannedLine(
  disk: readonly string[],
  planned: readonly string[],
  index: number,
): { readonly index: number; readonly isSame: boolean } {
  const shorter = Math.min(disk.length, planned.length);
  let head = 0;
  while (head < shorter && disk[head] === planned[head]) head++;
  if (index < head) return { index, isSame: true };
  let tail = 0;
  while (tail < shorter - head && disk[disk.length - 1 - tail] === planned[planned.length - 1 - tail]) tail++;
  if (index >= disk.length - tail) return { index: index - disk.length + planned.length, isSame: true };
  // Between the two, the same text as near as it is found.
  const last = Math.max(head, planned.length - tail - 1);
  const near = Array.from({ length: last - head + 1 }, (_, offset) => head + offset)
    .filter((candidate) => planned[candidate] === disk[index] && disk[index]?.trim() !== "")
    .sort((a, b) => Math.abs(a - index) - Math.abs(b - index))[0];
  return near === undefined
    ? { index: Math.min(index, last, planned.length - 1), isSame: false }
    : { index: near, isSame: true };
}
