import { own } from "../own.js";
import type { Reader } from "../reader.js";

/**
 * Reads a body by the status that it comes with.
 *
 * @param readers - by status (`200`), or by the first digit of a range (`2`)
 * @param rest - reads what comes with any other status
 */
/* @__NO_SIDE_EFFECTS__ */
export function readByStatus(readers: Readonly<Record<number, Reader>>, rest: Reader): Reader {
  return (response, operation, call) => {
    const { status } = response;
    const read = own(readers, `${status}`) ?? own(readers, `${Math.floor(status / 100)}`) ?? rest;
    return read(response, operation, call);
  };
}
