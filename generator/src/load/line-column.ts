export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Line and column, both from 1, of an offset in UTF-16 units. */
export function lineColumn(text: string, offset: number): LineColumn {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1 && end < offset; end = text.indexOf("\n", start)) {
    line++;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}
