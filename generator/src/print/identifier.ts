import type { Code } from "./code.ts";

/**
 * A name in an identifier position. It must have been made by the naming policy: anything that is not an identifier
 * already is refused with a `TypeError`, never mended.
 */
export function identifier(name: string): Code {
  if (!/^[\p{L}\p{Nl}_$][\p{L}\p{Nl}\p{Nd}_$]*$/u.test(name)) throw new TypeError(`${JSON.stringify(name)} is not an identifier`);
  return name as Code;
}
