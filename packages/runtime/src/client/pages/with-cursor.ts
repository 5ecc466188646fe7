import { own } from "../own.js";

/**
 * A copy of an input with one value set, everything beside it kept.
 *
 * @param input - is not changed
 * @param path - member names from the input on; objects that are missing on the way are made
 */
export const withCursor = (
  input: object | undefined,
  [step = "", ...rest]: readonly string[],
  cursor: unknown,
): object => ({
  ...input,
  [step]: rest.length > 0 ? withCursor(Object(own(input, step)), rest, cursor) : cursor,
});
