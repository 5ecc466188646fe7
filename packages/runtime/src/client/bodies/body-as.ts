import type { MediaType } from "../media-type.js";
import type { RequestBody } from "../operation.js";
import type { Encoder } from "./encoder.js";

/**
 * A request body of one kind. Its type is named in Content-Type, unless it is FormData, whose boundary only the platform
 * knows.
 */
/* @__NO_SIDE_EFFECTS__ */
export function bodyAs(types: string | MediaType, encode: Encoder): RequestBody {
  return (draft, { body }, typeOf) => {
    const type = typeOf(types) ?? "";
    draft.at = "body";
    const encoded = encode(body, type);
    if (encoded instanceof FormData) delete draft.headers["content-type"];
    else draft.headers["content-type"] = type;
    return encoded;
  };
}
