/** Takes text by pieces and gives the lines that each piece completes. */
export interface LineSplitter {
  readonly push: (text: string) => string[];
  /** What came after the last line end; empty where nothing did. */
  readonly rest: () => string;
}

/**
 * Splits at LF, CR and CRLF (WHATWG HTML §9.2.6), wherever the pieces were cut. A line ends with its CR: nobody waits for
 * what follows.
 */
export function lineSplitter(): LineSplitter {
  let rest = "";
  let afterReturn = false;
  return {
    push: (text) => {
      const lines = (afterReturn && text.startsWith("\n") ? text.slice(1) : text).split(/\r\n|\n|\r/);
      afterReturn = text.endsWith("\r");
      lines[0] = rest + (lines[0] ?? "");
      rest = lines.pop() ?? "";
      return lines;
    },
    rest: () => rest,
  };
}
