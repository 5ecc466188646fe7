import type { Draft } from "./draft.js";

/**
 * Chooses a media type for a request.
 *
 * @throws Refusal when a type is asked for that is not offered; the draft then tells what asked
 */
export type MediaType = (draft: Draft) => string;

/** The media type of what has but one. */
/* @__NO_SIDE_EFFECTS__ */
export function mediaType(type: string): MediaType {
  return () => type;
}
