import { Refusal } from "../errors/refusal.js";
import type { RequestBody } from "../operation.js";
import { own } from "../own.js";
import { isWithin } from "./media-range.js";

/**
 * A request body of several kinds, of which a caller picks one by `contentType`.
 *
 * @param bodies - by media type or range; a type that is listed is itself before it is within a range
 * @param fallback - the one that is sent when nobody says; a key of `bodies`
 */
/* @__NO_SIDE_EFFECTS__ */
export function oneOfBodies(bodies: Readonly<Record<string, RequestBody>>, fallback: string): RequestBody {
  const types = Object.keys(bodies);
  return (draft, input, typeOf) => {
    const { contentType = fallback } = input;
    const within = types.find((type) => isWithin(contentType, type));
    const body = own(bodies, contentType) ?? own(bodies, within);
    draft.at = "contentType";
    if (!body) throw new Refusal(`is not offered; offered: ${types.join(", ")}`);
    return body(draft, input, typeOf);
  };
}
