import { type Branch, emptyBranch, grow } from "./branch.js";
import type { Decode } from "./decode.js";
import { type Facets, declares, isOpen } from "./facets.js";
import { type Pair, take } from "./pairs.js";

/**
 * Takes the fields of an exploded parameter (RFC 6570 §3.2.8): those under its own name, or, of an object, those under
 * the names of its members. An object with members that no document names takes all that nobody has taken.
 *
 * @throws Refusal when the encoding is broken
 */
export function takeFields(name: string, pairs: readonly Pair[], facets: Facets, decode: Decode): Branch {
  const { scalars, items, objects } = facets;
  const isObject = scalars.length === 0 && items.length === 0 && isOpen(objects);
  const isWhole = (pair: Pair): boolean => pair.name === name && !isObject && !declares(objects, name);
  const isMember = (pair: Pair): boolean =>
    declares(objects, pair.name) || (isOpen(objects) && !pair.broken && (!pair.taken || pair.name === name));
  const root = emptyBranch();
  for (const pair of take(pairs, (pair) => isWhole(pair) || isMember(pair)))
    grow(root, isWhole(pair) ? [] : [pair.name], decode(pair.raw));
  return root;
}
