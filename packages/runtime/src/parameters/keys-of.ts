/**
 * The steps of a name below its parameter: `[a][]` is `a` and nothing, `.a[0]` is `a` and `0`. Never a regular
 * expression: a request chooses the text, and this takes linear time.
 *
 * @param dots - whether steps may also be written `.a`
 * @returns `undefined` where the text is no such steps
 */
export function keysOf(text: string, dots: boolean): readonly string[] | undefined {
  const keys: string[] = [];
  let at = 0;
  while (at < text.length) {
    const isBracket = text[at] === "[";
    if (!isBracket && !(dots && text[at] === ".")) return undefined;
    const end = isBracket ? text.indexOf("]", at) : endOfDotted(text, at + 1);
    if (end < 0) return undefined;
    keys.push(text.slice(at + 1, end));
    at = isBracket ? end + 1 : end;
  }
  return keys;
}

function endOfDotted(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== "." && text[end] !== "[") end++;
  return end;
}
