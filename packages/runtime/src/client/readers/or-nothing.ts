import type { Reader } from "../reader.js";
import { readJson } from "./read-json.js";
import { readNothing } from "./read-nothing.js";

/**
 * By status: nothing for successes that document no body, and as documented for the others.
 *
 * @param empty - finds the former in the digits of a status
 */
/* @__NO_SIDE_EFFECTS__ */
export function orNothing(empty: RegExp, read: Reader = readJson): Reader {
  return (response, operation, call) =>
    (empty.test(`${response.status}`) ? readNothing : read)(response, operation, call);
}
