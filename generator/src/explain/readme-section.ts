/** The section of a README that is ours: the index of its first line, and its lines without the blank ones around. */
export interface Section {
  readonly begin: number;
  readonly lines: readonly string[];
}

/** Finds what stands between the marks; undefined where there are none. */
export function readmeSection(readme: readonly string[]): Section | undefined {
  const begin = readme.findIndex((line) => /^<!-- specloom:begin [a-z0-9-]+ -->$/.test(line));
  const end = readme.findIndex((line, index) => index > begin && /^<!-- specloom:end [a-z0-9-]+ -->$/.test(line));
  if (begin < 0 || end < 0) return undefined;
  const isText = (line: string): boolean => line.trim() !== "";
  const inner = readme.slice(begin + 1, end);
  const first = inner.findIndex(isText);
  if (first < 0) return undefined;
  return { begin: begin + 1 + first, lines: inner.slice(first, inner.findLastIndex(isText) + 1) };
}
