/** What of a line is not in another text any more: the first column and the last, which may be all of it. */
export interface Columns {
  readonly first: number;
  readonly last: number;
}

/** The lines of `before` that are not there, or not the same, in `after`, by index, with what of them changed. */
export function changedLines(before: readonly string[], after: readonly string[]): Map<number, Columns> {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const changed = new Map<number, Columns>();
  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  const kept = old.length === now.length ? undefined : commonLines(old, now);
  const joined = kept === undefined ? "" : now.map((line) => line.trim()).join(" ");
  for (const [index, line] of old.entries()) {
    const counterpart = kept === undefined ? now[index] : undefined;
    // What is only laid out differently, such as a list that fits on one line now, has not changed.
    if (line === counterpart || kept?.has(index) || (kept !== undefined && joined.includes(withoutLayout(line))))
      continue;
    changed.set(head + index, columnsOf(line, counterpart));
  }
  return changed;
}

/** What a line says wherever it stands; of an import, the name. */
function withoutLayout(line: string): string {
  return line
    .trim()
    .replace(/[,;]$/, "")
    .replace(/^type /, "");
}

function columnsOf(before: string, after: string | undefined): Columns {
  if (after === undefined) return { first: 1, last: before.length };
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // Whole words: half a name is nothing that anybody asks about.
  let end = Math.max(head + 1, before.length - tail);
  while (head > 0 && isWord(before[head]) && isWord(before[head - 1])) head--;
  while (end < before.length && isWord(before[end - 1]) && isWord(before[end])) end++;
  return { first: head + 1, last: end };
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}_$]/u.test(char);
}

/** The most lines that two texts may have for all pairs to be compared. */
const MOST_PAIRS = 4_000_000;

/** Indexes in `before` of a longest common subsequence with `after`. */
function commonLines(before: readonly string[], after: readonly string[]): Set<number> {
  const width = after.length + 1;
  if ((before.length + 1) * width > MOST_PAIRS)
    return new Set(before.flatMap((line, index) => (after.includes(line) ? [index] : [])));
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        before[row] === after[column]
          ? 1 + (lengths[(row + 1) * width + column + 1] ?? 0)
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
  const kept = new Set<number>();
  let column = 0;
  for (let row = 0; row < before.length && column < after.length;) {
    if (before[row] === after[column]) {
      kept.add(row++);
      column++;
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)) row++;
    else column++;
  }
  return kept;
}
