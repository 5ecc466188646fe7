import type { Code } from "./code.ts";

/**
 * A name in an identifier position. It must have been made by the naming policy: anything that is not an identifier
 * already is refused with a `TypeError`, never mended.
 */
export function identifier(name: string): Code {
  if (!IDENTIFIER.test(name) || INVISIBLE.test(name)) throw new TypeError(`${JSON.stringify(name)} is not an identifier`);
  return name as Code;
}

/** ECMAScript section 12.7, without combining marks: names that differ in those alone look the same. */
const IDENTIFIER = /^[\p{ID_Start}_$][\p{L}\p{Nl}\p{Nd}_$]*$/u;

/** Letters that show nothing, such as the Hangul fillers. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
