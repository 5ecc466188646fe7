import { canonical } from "../schema/canonical.js";
import { kindOf } from "../schema/kind-of.js";
import type { Fresh } from "./site.js";
import { identifies } from "./text/identifies.js";
import { wordsOf } from "./text/words-of.js";

/** How often something different is tried. */
export interface Patience {
  /** How many times values that share no identifier are asked for. */
  readonly identifiers: number;
  /** How many times different values are asked for. */
  readonly values: number;
}

/** The members of an item that no other may have. */
function identifiersOf(item: unknown): string[] {
  if (kindOf(item) !== "object") return [];
  return Object.entries(Object(item)).flatMap(([name, value]) =>
    identifies(wordsOf(name)) ? [`${name}=${canonical(value)}`] : [],
  );
}

const freshness = (attempt: number): Fresh => (attempt === 0 ? 0 : attempt < 3 ? 1 : 2);

/** Items that differ from each other, and as far as can be in what identifies them too. */
export class Distinct {
  readonly #seen = new Set<string>();
  readonly #patience: Patience;

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  /**
   * @param make - makes an item; what it makes has to depend on the attempt, which counts from 0
   * @returns the first that differs in all that it should; none where nothing different was made
   */
  next<T>(make: (attempt: number, fresh: Fresh) => T): { readonly item: T } | undefined {
    const { identifiers, values } = this.#patience;
    let second: { readonly item: T } | undefined;
    for (let attempt = 0; attempt <= Math.max(identifiers, values); attempt++) {
      const found = { item: make(attempt, freshness(attempt)) };
      const isNew = !this.#seen.has(canonical(found.item));
      if (isNew && identifiersOf(found.item).every((text) => !this.#seen.has(text))) return this.#keep(found);
      if (isNew) second ??= found;
      if (attempt >= identifiers && second) break;
    }
    return second && this.#keep(second);
  }

  #keep<T>(found: { readonly item: T }): { readonly item: T } {
    for (const text of [canonical(found.item), ...identifiersOf(found.item)]) this.#seen.add(text);
    return found;
  }
}
