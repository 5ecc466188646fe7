import type { Draft } from "./draft.js";
import type { MediaTypeNames } from "./media-type-names.js";
import type { OperationInput } from "./operation.js";
import { own } from "./own.js";

/**
 * Chooses a media type.
 *
 * @param version - the name that a call asks for, where it is offered
 * @param usual - the name that its client asks for, where it is offered
 * @param draft - learns which names are offered; tells the place of a refusal
 * @throws Refusal when the input asks for a type that is not offered
 */
export type MediaType = (
  version: string | undefined,
  usual: string | undefined,
  draft: Draft,
  input: OperationInput,
) => string | undefined;

/**
 * Media types by name, of which a caller picks one by `version`.
 *
 * @param names - the media type of each name
 * @param fallback - the name that is used when nobody asks for another; a key of `names`
 */
/* @__NO_SIDE_EFFECTS__ */
export function versioned(names: MediaTypeNames, fallback: string): MediaType {
  return (version, usual, draft) => {
    if (version !== undefined) draft.versions.push(...Object.keys(names));
    return own(names, version) ?? own(names, usual) ?? names[fallback];
  };
}
