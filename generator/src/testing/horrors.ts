import * as fc from "fast-check";

/** Texts that have broken out of generated code, or into a reader's eye, somewhere in this field. */
export const HORRORS: readonly string[] = [
  "*/",
  "/*",
  "*/*",
  "/*/",
  "*\u200b/",
  "*[/](x)",
  "*/ globalThis.pwned = 1; /*",
  "${globalThis.pwned = 1}",
  "`${x}`",
  "`",
  '"',
  "'",
  '"]: pwned(), ["',
  "\\",
  '\\"',
  "\\u0022",
  "\u0000",
  "\b\u007f\u0085\u009f",
  "a\nb",
  "a\rb",
  "a\r\nb",
  "a\vb\fc",
  "a\u2028b\u2029c",
  "// x\n@y",
  "\ud800",
  "\udc00",
  "\udc00\ud800",
  "\ud83d\u200b\ude00",
  "\u202e\u2066\u2069\u200f\u061c",
  "\ufeff\u00ad\u2060\ufffa",
  "\u{e0041}\u{e007f}",
  "\u3164\u115f\uffa0",
  "</script>",
  "<SCRIPT>",
  "<\u200bscript>",
  "<[script](x)>",
  "<!--",
  "<!\u2060--",
  "]]>",
  "__proto__",
  "constructor",
  "toString",
  "{@link https://example.com}",
  "{ @link x}",
  "{\u200b@link x}",
  "@deprecated",
  "x @deprecated y",
  "\u00a0@internal",
  "\u3000@internal",
  "\u200b@internal",
  "a\n@deprecated\n * @param x",
  "[x](/relative)",
  "[x]\u200b(/relative)",
  "[[x](/a)](javascript:b)",
  "a|b",
  "a\\|b",
  "| --- |",
  "",
  " ",
];

/** One code point, surrogates among them. What `unit: "binary"` gives, without the seconds that fast-check takes to prepare that. */
const point = (): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 0x10_ff_ff }).map((value) => String.fromCodePoint(value));
const unit = (): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 0xff_ff }).map((value) => String.fromCharCode(value));
const joined = (piece: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

/** Any text: of any code points, of any code units, and put together from horrors. */
export function anyText(): fc.Arbitrary<string> {
  return fc.oneof(joined(point()), joined(unit()), joined(fc.oneof(fc.constantFrom(...HORRORS), point())));
}

/** Text that is nearly a name: letters of every alphabet, digits, marks, and what separates words. */
export function nearlyName(): fc.Arbitrary<string> {
  return joined(fc.oneof(fc.constantFrom(..."aZ_$9éßŉΐİǅ名-. /", "api", "User"), point()));
}

/** What no generated text may hold as it is, line feeds apart. Written by code point, apart from the code under test. */
export function unsafeIn(text: string): string[] {
  return [...text].filter((char) => isUnsafe(char.codePointAt(0) ?? 0)).concat(text.match(/<\/?script|<!--/gi) ?? []);
}

const UNSAFE_RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
];

function isUnsafe(point: number): boolean {
  return UNSAFE_RANGES.some(([from, to]) => point >= from && point <= to);
}
