import type { Row } from "./align-lines.ts";

/** Lines around a change that are shown with it. */
const AROUND = 3;

/** Rows near a change, and `undefined` for each stretch that is left out; the beginning where nothing differs. */
export function foldRows(rows: readonly Row[]): readonly (Row | undefined)[] {
  const isChanged = rows.map(({ left, right }) => left !== right);
  const isNear = (index: number): boolean =>
    isChanged.includes(true)
      ? isChanged.slice(Math.max(0, index - AROUND), index + AROUND + 1).includes(true)
      : index < 2 * AROUND;
  return rows.flatMap((row, index) => {
    if (isNear(index)) return [row];
    return index === 0 || isNear(index - 1) ? [undefined] : [];
  });
}
