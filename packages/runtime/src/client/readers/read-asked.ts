import { own } from "../own.js";
import type { Reader } from "../reader.js";
import { readJson } from "./read-json.js";

/**
 * Reads a body as what the call asked for.
 *
 * @param readers - by the media types that `accept` offers
 * @param fallback - the one that is asked for when nobody says
 */
/* @__NO_SIDE_EFFECTS__ */
export function readAsked(readers: Readonly<Record<string, Reader>>, fallback: string): Reader {
  return (response, operation, call) => {
    const read = own(readers, call.input?.accept ?? fallback) ?? readJson;
    return read(response, operation, call);
  };
}
