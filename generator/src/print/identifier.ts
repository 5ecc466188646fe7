import type { Code } from "./code.ts";

/**
 * A name in an identifier position. It must have been made by the naming policy: anything that is not an identifier
 * already is refused with a `TypeError`, never mended.
 */
export function identifier(name: string): Code {
  if (!IDENTIFIER.test(name) || STRANGE.test(name)) throw new TypeError(`${JSON.stringify(name)} is not an identifier`);
  return name as Code;
}

/** ECMAScript 2025 section 12.7, without combining marks: names that differ in those alone look the same. */
const IDENTIFIER = /^[\p{ID_Start}_$][\p{L}\p{Nl}\p{Nd}_$]*$/u;

/**
 * What shows nothing (Hangul fillers), and what one engine or compiler knows as a letter and another does not: everything
 * beyond the basic plane, and the letters of Unicode 16 and 17.
 */
const STRANGE =
  /[\u{10000}-\u{10ffff}\u088f\u0c5c\u0cdc\u1c89\u1c8a\u2e2f\ua7cb-\ua7cf\ua7d2\ua7d4\ua7da-\ua7dc\ua7f1]|\p{Default_Ignorable_Code_Point}/u;
