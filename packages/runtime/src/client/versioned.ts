import type { MediaType } from "./media-type.js";
import type { MediaTypeNames } from "./media-type-names.js";
import { offered } from "./offered.js";
import { own } from "./own.js";

/**
 * Media types by name: the one that the call names by `version`, else the client's where it is offered, else the usual one.
 *
 * @param names - the media type of each name
 * @param fallback - the name that is used when nobody asks for another; a key of `names`
 */
/* @__NO_SIDE_EFFECTS__ */
export function versioned(names: MediaTypeNames, fallback: string): MediaType {
  return (draft) => {
    draft.at = "version";
    return offered(names, draft.options.version, own(names, draft.client.version) ?? names[fallback]);
  };
}
