import type { MediaType } from "./media-type.js";
import { offered } from "./offered.js";

/**
 * Media types of an answer, of which a caller picks one by `accept`.
 *
 * @param types - what each is asked for by: itself, and what failures come as
 * @param fallback - the one that is asked for when nobody says; a key of `types`
 */
/* @__NO_SIDE_EFFECTS__ */
export function oneOfTypes(types: Readonly<Record<string, string>>, fallback: string): MediaType {
  return (draft) => {
    draft.at = "accept";
    return offered(types, draft.input.accept, types[fallback]);
  };
}
