import { Refusal } from "../errors/refusal.js";
import type { RequestBody } from "../operation.js";
import { setHeader } from "../set-header.js";
import { bodyAs } from "./body-as.js";
import type { Encoder } from "./encoder.js";
import { isWithin } from "./media-range.js";

/**
 * A request body of any type within a range: the one that the caller names by `contentType`, else a Blob's own, else the
 * usual one.
 *
 * @param range - as `image/*`
 * @param usual - what is sent when neither caller nor body says; a type must be named where absent
 */
/* @__NO_SIDE_EFFECTS__ */
export function bodyWithin(range: string, encode: Encoder, usual?: string): RequestBody {
  return (draft, input, typeOf) => {
    const { body, contentType } = input;
    const own = body instanceof Blob && isWithin(body.type, range) ? body.type : usual;
    const type = contentType ?? own ?? "";
    draft.at = "contentType";
    if (!isWithin(type, range)) throw new Refusal(`must be a media type of ${range}`);
    setHeader(draft.headers, "content-type", type);
    return bodyAs(type, encode)(draft, input, typeOf);
  };
}
