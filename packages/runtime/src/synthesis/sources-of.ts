import { admit } from "./admit.js";
import { annotated, listedIn } from "./given-values.js";
import { kindsOf } from "./kinds-of.js";
import { makeArray } from "./make-array.js";
import { makeNumber } from "./make-number.js";
import { makeObject } from "./make-object.js";
import { makeText } from "./make-text.js";
import type { Made, Run } from "./run.js";
import { problemOf } from "./problem-of.js";
import { randomOf } from "./random.js";
import type { Part, Site } from "./site.js";

/** How often one place is tried anew. */
const ATTEMPTS: Readonly<Record<string, number>> = { string: 12, number: 6, array: 3, object: 2 };

const MAKERS: Readonly<Record<string, (made: Made) => Generator<unknown>>> = {
  string: makeText,
  number: makeNumber,
  array: makeArray,
  object: makeObject,
  *boolean({ random }) {
    const drawn = random.next() < 0.5;
    yield drawn;
    yield !drawn;
  },
  *null() {
    yield null;
  },
};

/** Values of one kind that may do. */
function* valuesOf(kind: string, site: Site, parts: readonly Part[], run: Run): Generator<unknown> {
  if (kind === "object" || kind === "array") admit(site, parts, run);
  for (let attempt = 0; attempt < (ATTEMPTS[kind] ?? 1); attempt++) {
    const seed = `${site.path}${attempt > 0 ? `*${attempt}` : ""}`;
    const random = randomOf(seed);
    const about = randomOf(attempt > 0 ? seed : site.owner);
    const valid = (value: unknown): boolean => !problemOf(site, value, run);
    yield* MAKERS[kind]?.({ site, parts, run, seed, attempt, random, about, valid }) ?? [];
  }
}

/** Keywords that the makers of objects and lists do not see to, or cannot always meet. */
const DOUBTFUL =
  /^(not|if|oneOf|const|enum|contains|uniqueItems|propertyNames|(min|max)(Items|Properties)|dependent.*|unevaluated.*)$/;

/** Whether an object or a list that is made of the schemas is valid, since its members are. */
const isSure = (kind: string, parts: readonly Part[]): boolean =>
  (kind === "object" || kind === "array") &&
  parts.every(({ schema }) => !Object.keys(schema).some((keyword) => DOUBTFUL.test(keyword)));

/** Where candidates come from, each to be tried on its own. */
export interface Source {
  readonly values: () => Iterable<unknown>;
  /** Whether nothing has to be checked. */
  readonly sure: boolean;
}

/** The sources of a place, the best first. */
export function sourcesOf(site: Site, parts: readonly Part[], run: Run): readonly Source[] {
  const listed = listedIn(parts, randomOf(site.path));
  const examples = { values: () => annotated(site, parts), sure: false };
  if (listed) return [examples, { values: () => listed, sure: false }];
  const kinds = kindsOf(parts).map((kind) => ({
    values: () => valuesOf(kind, site, parts, run),
    sure: isSure(kind, parts),
  }));
  return [examples, ...kinds];
}
