import { Refusal } from "./errors/refusal.js";
import type { MediaType } from "./media-type.js";
import { own } from "./own.js";

/**
 * Media types of an answer, of which a caller picks one by `accept`.
 *
 * @param types - what each is asked for by: itself, and what failures come as
 * @param fallback - the one that is asked for when nobody says; a key of `types`
 */
/* @__NO_SIDE_EFFECTS__ */
export function oneOfTypes(types: Readonly<Record<string, string>>, fallback: string): MediaType {
  return (_version, _usual, draft, { accept = fallback }) => {
    draft.at = "accept";
    const chosen = own(types, accept);
    if (!chosen) throw new Refusal(`is not offered; offered: ${Object.keys(types).join(", ")}`);
    return chosen;
  };
}
