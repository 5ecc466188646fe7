import * as fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { HORRORS, anyText, nearlyName, unsafeIn } from "../testing/horrors.ts";
import { identifier } from "./identifier.ts";

/** TypeScript's own opinion: the whole text is one identifier (or a word that may stand as a property name). */
function isOneWord(text: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, ts.LanguageVariant.Standard, text);
  const kind = scanner.scan();
  return kind >= ts.SyntaxKind.Identifier && scanner.getTokenEnd() === text.length && !text.includes("\\");
}

function printed(name: string): string | undefined {
  try {
    return identifier(name);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

test.each(["listUsers", "$", "_x1", "Größe", "名前", "ⅷ", "constructor", "__proto__"])("%s passes as it is", (name) => {
  expect(identifier(name)).toBe(name);
});

const NONE = [
  "",
  " ",
  "1a",
  "a-b",
  "a b",
  "a.b",
  "a;b",
  "a\n",
  "\\u0061",
  "a\u200c",
  "e\u0301",
  "\u2e2f",
  "\u3164",
  "a\uffa0",
  "\u{10400}",
  "\u{323b0}",
  "\ua7cb",
  ...HORRORS,
];
const ONES: ReadonlySet<string> = new Set(["__proto__", "constructor", "toString"]);

test.each(NONE.filter((text) => !ONES.has(text)))("%j is refused", (name) => {
  expect(() => identifier(name)).toThrow(TypeError);
});

test("every character of the basic plane that passes is one that TypeScript passes too", () => {
  const passed = Array.from({ length: 0x1_00_00 }, (_, value) => value).filter(
    (value) => printed(String.fromCodePoint(value)) !== undefined,
  );
  expect(passed.length).toBeGreaterThan(40_000);
  expect(passed.filter((value) => !ts.isIdentifierStart(value, ts.ScriptTarget.ES2022))).toEqual([]);
});

test("whatever passes is one word to TypeScript, and is safe", () => {
  fc.assert(
    fc.property(fc.oneof(nearlyName(), anyText()), (name) => {
      const text = printed(name);
      expect(text === undefined || (text === name && isOneWord(text) && unsafeIn(text).length === 0)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
