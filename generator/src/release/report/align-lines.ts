/** A line on the left, a line on the right, or the same on both. */
export interface Row {
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/** More lines than these are not aligned: the quadratic table would be too large. */
const MOST_LINES = 400;

/** Puts the lines of two texts side by side: a longest common subsequence stands on both sides. */
export function alignLines(left: readonly string[], right: readonly string[]): readonly Row[] {
  if (left.length > MOST_LINES || right.length > MOST_LINES)
    return [
      ...left.map((line) => ({ left: line, right: undefined })),
      ...right.map((line) => ({ left: undefined, right: line })),
    ];
  const lengths = commonLengths(left, right);
  const rows: Row[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const below = lengths[i + 1]?.[j] ?? -1;
    const beside = lengths[i]?.[j + 1] ?? -1;
    if (i < left.length && j < right.length && left[i] === right[j]) rows.push({ left: left[i++], right: right[j++] });
    else if (i < left.length && (j >= right.length || below >= beside))
      rows.push({ left: left[i++], right: undefined });
    else rows.push({ left: undefined, right: right[j++] });
  }
  return rows;
}

/** For every two ends of the texts, how many lines they have in common. */
function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () => Array.from({ length: right.length + 1 }, () => 0));
  for (let i = left.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? [];
    for (let j = right.length - 1; j >= 0; j--)
      row[j] =
        left[i] === right[j] ? (lengths[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
  }
  return lengths;
}
