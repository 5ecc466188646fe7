import type { Problem } from "../schema/problem.js";
import { expand } from "./expand.js";
import type { Run } from "./run.js";
import { problemOf } from "./problem-of.js";
import type { Part, Site } from "./site.js";
import { type Source, sourcesOf } from "./sources-of.js";
import { SynthesisError } from "./synthesis-error.js";

/** How many places may be tried in all. */
const TOO_MANY = 20_000;

/** How many ways to choose among alternatives are tried at one place. */
const MOST_WAYS = 60;

/** Why a value will not do: the schema that asks for it, where it is one of this place. */
function failureOf({ keyword, pointer }: Problem, site: Site, parts: readonly Part[]): SynthesisError {
  const asking = pointer === "" ? parts.find(({ schema }) => Object.hasOwn(schema, keyword)) : undefined;
  return new SynthesisError((asking ?? site.parts[0])?.at ?? "#", keyword);
}

/** The first of the values that is valid; else why the first is not. */
function firstValid(
  { values, sure }: Source,
  site: Site,
  parts: readonly Part[],
  run: Run,
): { readonly value: unknown } | SynthesisError | undefined {
  let failure: SynthesisError | undefined;
  try {
    for (const value of values()) {
      const problem = sure ? undefined : problemOf(site, value, run);
      if (!problem) return { value };
      failure ??= failureOf(problem, site, parts);
    }
  } catch (error) {
    if (!(error instanceof SynthesisError) || run.steps > TOO_MANY) throw error;
    failure ??= error;
  }
  return failure;
}

/** What is said where nothing was tried: a schema allows nothing, or no type is allowed by all. */
function untried({ parts }: Site): SynthesisError {
  const closed = parts.find(({ schema }) => schema === false);
  return new SynthesisError((closed ?? parts[0])?.at ?? "#", closed ? "false" : "type");
}

/**
 * Makes the value of a place: of each way to choose among alternatives and each type that is allowed, the first that is
 * valid.
 *
 * @throws {SynthesisError} where none is
 */
export function makeValue(site: Site, run: Run): unknown {
  if (++run.steps > TOO_MANY) throw new SynthesisError(site.parts[0]?.at ?? "#", "limit");
  let failure: SynthesisError | undefined;
  let ways = 0;
  for (const parts of expand(site.parts)) {
    if (++ways > MOST_WAYS) break;
    for (const source of sourcesOf(site, parts, run)) {
      const found = firstValid(source, site, parts, run);
      if (found && !(found instanceof SynthesisError)) return found.value;
      failure ??= found;
    }
  }
  throw failure ?? untried(site);
}
