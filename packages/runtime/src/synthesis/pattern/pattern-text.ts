import { randomOf } from "../random.js";
import { parsePattern } from "./parse-pattern.js";
import type { Sampler } from "./sampler.js";

/** What is asked of a text besides its pattern. */
export interface TextNeeds {
  /** In characters. */
  readonly low: number;
  readonly high: number;
  /** The same for the same text. */
  readonly seed: string;
  readonly wild: boolean;
}

/** Patterns that were read already; none for one that cannot be. */
export type Samplers = Map<string, Sampler | undefined>;

/** What a step gives, or nothing: there is no known character, too much text, or an expression that is not known. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function samplerOf(source: string, known: Samplers): Sampler | undefined {
  if (!known.has(source))
    known.set(
      source,
      attempt(() => parsePattern(source)),
    );
  return known.get(source);
}

/**
 * A text that probably matches a pattern and has the length that is asked for: first as short as can be, then again with
 * what is missing to spend on quantifiers.
 *
 * @returns nothing where the pattern cannot be read
 */
export function patternText(source: string, { low, high, seed, wild }: TextNeeds, known: Samplers): string | undefined {
  const sampler = samplerOf(source, known);
  const make = (spare: number): string | undefined =>
    attempt(() => sampler?.({ random: randomOf(seed), spare, wild, hints: "", groups: {} }));
  const least = make(0);
  if (least === undefined) return undefined;
  const wish = Math.min(high, Math.max(low, randomOf(`${seed}/length`).int(6, 12)));
  return make(Math.max(0, wish - [...least].length));
}
