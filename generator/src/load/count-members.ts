/** What a quick look at JSON text tells. */
export interface Count {
  /** The colons outside of strings, which in valid JSON is the number of members of all objects. */
  readonly members: number;
  /** The offset where the nesting first goes beyond the limit. */
  readonly tooDeep: number | undefined;
}

const QUOTE = 0x22;
const COLON = 0x3a;

/** Counts members and nesting in one pass; strings are skipped, so it is several times faster than parsing. */
export function countMembers(text: string, mostLevels: number): Count {
  let members = 0;
  let level = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COLON) members++;
    else if (code === 0x7b || code === 0x5b) {
      if (++level > mostLevels) return { members, tooDeep: at };
    } else if (code === 0x7d || code === 0x5d) level--;
  }
  return { members, tooDeep: undefined };
}

/** The offset of the quote that closes the string opened at `open`; the text's end where none does. */
export function endOfString(text: string, open: number): number {
  for (let close = text.indexOf('"', open + 1); close !== -1; close = text.indexOf('"', close + 1)) {
    let slashes = 0;
    while (text.charCodeAt(close - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return close;
  }
  return text.length;
}
