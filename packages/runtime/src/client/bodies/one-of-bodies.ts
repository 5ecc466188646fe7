import { Refusal } from "../errors/refusal.js";
import { own } from "../own.js";
import type { RequestWriter } from "../request/request-writer.js";
import { isWithin } from "./media-range.js";

/**
 * A request body of several kinds, of which a caller picks one by `contentType`.
 *
 * @param bodies - by media type or range; a type that is listed is itself before it is within a range
 * @param fallback - the one that is sent when nobody says; a key of `bodies`
 */
/* @__NO_SIDE_EFFECTS__ */
export function oneOfBodies(bodies: Readonly<Record<string, RequestWriter>>, fallback: string): RequestWriter {
  const types = Object.keys(bodies);
  return (draft) => {
    const { body, contentType = fallback } = draft.input;
    if (body === undefined) return;
    const within = types.find((type) => isWithin(contentType, type));
    const write = own(bodies, contentType) ?? own(bodies, within);
    draft.at = "contentType";
    if (!write) throw new Refusal(`must be one of ${types}`);
    write(draft);
  };
}
