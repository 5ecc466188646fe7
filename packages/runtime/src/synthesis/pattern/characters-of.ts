import type { Sampler } from "./sampler.js";

const PLAIN = [..."abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const SIGNS = [..." -_.,:;/!?@#$%&*+=~'\"()[]{}<>|\\^`"];
const OTHERS = [..."éßñøŁЖжΩωאعあ中한ǅʰ٣Ⅷ²€∑†→😀\u0301\u00a0\t\n\r\f\v\u0000\b\u001f"];

/** The characters that a class names itself, ends of its ranges among them, with those next to them. */
function namedIn(source: string): string[] {
  const codes = [...source.matchAll(/\\u\{([\da-f]+)\}|\\u([\da-f]{4})|\\x([\da-f]{2})|[^]/giu)].map(
    ([text, wide, long, short]) => parseInt(wide ?? long ?? short ?? "", 16) || (text.codePointAt(0) ?? 0),
  );
  const near = codes.flatMap((code) => [code, code + 1, code - 1]);
  return near.filter((code) => code >= 0 && code <= 0x10ffff).map((code) => String.fromCodePoint(code));
}

/**
 * Draws one character of a class, an escape or the dot. Which there are is found by asking the engine, of those that are
 * likely: letters and digits where they will do.
 *
 * @throws {RangeError} where none of them is in the class
 */
export function charactersOf(source: string): Sampler {
  const single = new RegExp(`^(?:${source})$`, "u");
  const allowed = (characters: readonly string[]): string[] => characters.filter((character) => single.test(character));
  const plain = allowed(PLAIN);
  const signs = allowed(SIGNS);
  const every = [...plain, ...signs, ...allowed([...namedIn(source), ...OTHERS])];
  const [first, ...more] = [plain, signs, every].find((list) => list.length > 0) ?? [];
  if (first === undefined) throw new RangeError(`no character is known for ${source}`);
  return ({ random, hints, wild }) => {
    const wanted = allowed([...hints]);
    const list =
      wanted.length > 0 && random.next() < 0.5 ? wanted : wild && random.next() < 0.3 ? every : [first, ...more];
    return list[random.int(0, list.length - 1)] ?? first;
  };
}
