import { Refusal } from "../errors/refusal.js";
import type { RequestWriter } from "../request/request-writer.js";
import { setHeader } from "../set-header.js";
import type { Encoder } from "./encoder.js";
import { isWithin } from "./media-range.js";
import { setBody } from "./set-body.js";

/**
 * A request body of any type within a range: the one that the caller names by `contentType`, else a Blob's own, else the
 * usual one.
 *
 * @param range - as `image/*`
 * @param usual - what is sent when neither caller nor body says; a type must be named where absent
 */
/* @__NO_SIDE_EFFECTS__ */
export function bodyWithin(range: string, encode: Encoder, usual?: string): RequestWriter {
  return (draft) => {
    const { body, contentType } = draft.input;
    if (body === undefined) return;
    const own = body instanceof Blob && isWithin(body.type, range) ? body.type : usual;
    const type = contentType ?? own ?? "";
    draft.at = "contentType";
    if (!isWithin(type, range)) throw new Refusal(`must be a media type of ${range}`);
    // A type that is no header is the type's fault, whatever the body is.
    setHeader(draft, "content-type", type);
    draft.at = "body";
    setBody(draft, encode(body, type), type);
  };
}
