import { Refusal } from "../client/errors/refusal.js";
import { type Pair, take } from "./pairs.js";

/**
 * Takes the one pair of a parameter that is never repeated.
 *
 * @throws Refusal when there are more
 */
export function takeSingle(name: string, pairs: readonly Pair[]): Pair | undefined {
  const [first, ...others] = take(pairs, (pair) => pair.name === name);
  if (others.length > 0) throw new Refusal("is given more than once");
  return first;
}
