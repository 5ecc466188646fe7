import { own } from "../own.js";
import { isRecord } from "../styles/is-record.js";

/**
 * A copy of an input with one value set, everything beside it kept.
 *
 * @param input - is not changed
 * @param path - member names from the input on; objects that are missing on the way are made
 */
export function withCursor(input: object, [step = "", ...rest]: readonly string[], cursor: unknown): object {
  const inner = own(input, step);
  return { ...input, [step]: rest.length > 0 ? withCursor(isRecord(inner) ? inner : {}, rest, cursor) : cursor };
}
