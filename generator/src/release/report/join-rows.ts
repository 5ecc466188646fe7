import type { Row } from "./align-lines.ts";

/** Puts what went and what came in its place side by side: a run of lines that are on the one side alone, then on the other. */
export function joinRows(rows: readonly Row[]): readonly Row[] {
  const joined: Row[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const flush = (): void => {
    for (let index = 0; index < Math.max(gone.length, come.length); index++)
      joined.push({ left: gone[index], right: come[index] });
    [gone, come] = [[], []];
  };
  for (const row of rows) {
    if (row.left !== undefined && row.right !== undefined) {
      flush();
      joined.push(row);
    } else if (row.left !== undefined) gone.push(row.left);
    else if (row.right !== undefined) come.push(row.right);
  }
  flush();
  return joined;
}
