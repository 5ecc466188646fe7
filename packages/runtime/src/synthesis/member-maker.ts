import type { Made } from "./run.js";
import { memberParts } from "./member-names.js";
import { SynthesisError } from "./synthesis-error.js";
import { isPerson } from "./text/is-person.js";
import { wordsOf } from "./text/words-of.js";

/** Makes members of one object, each once. */
export class MemberMaker {
  readonly #made: Made;
  readonly #values = new Map<string, { readonly value: unknown }>();
  readonly #person: boolean;

  constructor(made: Made, declared: readonly string[]) {
    this.#made = made;
    this.#person =
      isPerson(wordsOf(made.site.name)) ||
      declared.some((name) => /^(e-?mail|(first|last|given)-name)$/.test(wordsOf(name)));
  }

  /** The members of those names. Throws SynthesisError where one of them cannot be made. */
  make(names: Iterable<string>, spare: boolean): [string, unknown][] {
    return [...names].map((name) => [name, this.#member(name, spare)]);
  }

  /** Members that need not be there; none where they cannot be made. */
  spare(names: Iterable<string>): [string, unknown][] {
    try {
      return this.make(names, true);
    } catch (error) {
      if (error instanceof SynthesisError) return [];
      throw error;
    }
  }

  #member(name: string, spare: boolean): unknown {
    const known = this.#values.get(name);
    if (known) return known.value;
    const { site, parts, run, seed } = this.#made;
    const value = run.make({
      ...site,
      parts: memberParts(parts, name),
      path: `${seed}/${name}`,
      name,
      owner: seed,
      person: this.#person,
      depth: site.depth + 1,
      spare: site.spare || spare,
      trail: [...site.trail, parts.flatMap((part) => (part.whole ? [part.schema] : []))],
    });
    this.#values.set(name, { value });
    return value;
  }
}
