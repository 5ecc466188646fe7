import type { Reader } from "../reader.js";
import { readJson } from "./read-json.js";
import { readNothing } from "./read-nothing.js";

/** By status: nothing for successes that document no body, and as documented for the others. */
/* @__NO_SIDE_EFFECTS__ */
export function orNothing(empty: readonly number[], read: Reader = readJson): Reader {
  return (response, operation, options) => {
    const { status } = response;
    const isEmpty = empty.some((listed) => [status, Math.floor(status / 100), 0].includes(listed));
    return (isEmpty ? readNothing : read)(response, operation, options);
  };
}
