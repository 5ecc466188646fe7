import { type Branch, grow } from "./branch.js";
import { decodeQuery } from "./decode.js";
import { type Pair, take } from "./pairs.js";

/**
 * Takes the pairs whose names continue a parameter's, such as `filter[a][0]` or `page.count`, unless somebody has taken
 * them, and puts them on a branch.
 *
 * @param stepsOf - the steps that the rest of a name stands for; `undefined` where it stands for none
 * @returns the rests of the names
 * @throws Refusal when the encoding is broken or the steps lead too deep
 */
export function takeSteps(
  name: string,
  pairs: readonly Pair[],
  root: Branch,
  stepsOf: (rest: string) => readonly string[] | undefined,
): string[] {
  const continues = ({ name: own, broken, taken }: Pair): boolean =>
    !taken && !broken && own.length > name.length && own.startsWith(name);
  const found = take(pairs, (pair) => continues(pair) && stepsOf(pair.name.slice(name.length)) !== undefined);
  return found.map((pair) => {
    const rest = pair.name.slice(name.length);
    grow(root, stepsOf(rest) ?? [], decodeQuery(pair.raw));
    return rest;
  });
}
