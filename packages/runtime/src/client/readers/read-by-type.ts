import { isWithin } from "../bodies/media-range.js";
import { notDocumented } from "../errors/not-documented.js";
import type { Reader } from "../reader.js";

/**
 * Reads a body by the media type that the response names, and no other than the documented ones.
 *
 * @param readers - by media type or range; where several fit, the first does
 * @returns a reader that rejects with a ParseError for any other type, or where a response of several names none. It lets
 *   such a body go unread
 */
/* @__NO_SIDE_EFFECTS__ */
export function readByType(readers: Readonly<Record<string, Reader>>): Reader {
  const types = Object.keys(readers);
  return async (response, operation, call) => {
    const named = response.headers.get("content-type");
    const type = named === null && types.length === 1 ? types[0] : types.find((type) => isWithin(named ?? "", type));
    const read = readers[type ?? ""];
    if (read) return read(response, operation, call);
    response.body?.cancel().catch(() => {});
    throw notDocumented(operation, response, "", types.join(" or "));
  };
}
