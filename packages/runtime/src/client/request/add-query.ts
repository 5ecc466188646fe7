import type { Draft } from "../draft.js";

/**
 * Adds to the query of a request, whose path is written already.
 *
 * @param pairs - encoded; nothing is added where empty
 */
export function addQuery(draft: Draft, pairs: string): void {
  if (pairs) draft.path += (draft.path.includes("?") ? "&" : "?") + pairs;
}
