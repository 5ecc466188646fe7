import type { MediaType } from "../media-type.js";
import type { RequestWriter } from "../request/request-writer.js";
import type { Encoder } from "./encoder.js";
import { setBody } from "./set-body.js";

/**
 * A request body of one kind. Its type is named in Content-Type, unless it is FormData, whose boundary only the platform
 * knows.
 */
/* @__NO_SIDE_EFFECTS__ */
export function bodyAs(type: MediaType, encode: Encoder): RequestWriter {
  return (draft) => {
    const { body } = draft.input;
    if (body === undefined) return;
    const chosen = type(draft);
    draft.at = "body";
    const encoded = encode(body, chosen);
    setBody(draft, encoded, encoded instanceof FormData ? undefined : chosen);
  };
}
