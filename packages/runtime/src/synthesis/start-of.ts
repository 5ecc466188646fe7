import type { Direction } from "../schema/check-options.js";
import { check } from "../schema/check.js";
import { formats } from "../schema/formats/formats.js";
import type { SchemaData } from "../schema/schema-data.js";
import { makeValue } from "./make-value.js";
import type { Run } from "./run.js";
import type { Fresh, Site } from "./site.js";
import { SynthesisError } from "./synthesis-error.js";
import type { SynthesisOptions } from "./synthesis-options.js";

/** How many more times than once a schema may be met within itself, where it has to be. */
const LOOPS = [0, 1, 2, 4];

/** Throws rather than give what is not valid. */
function proven(value: unknown, schema: SchemaData, direction: Direction): unknown {
  const [problem] = check(schema, value, { direction, formats, maxProblems: 1 });
  if (problem) throw new SynthesisError("#", problem.keyword);
  return value;
}

/**
 * Begins with a schema.
 *
 * @returns makes a value of it, by a path that tells it from others and with how much new is wanted
 */
export function startOf(
  schema: SchemaData,
  { seed = "", name = "", direction = "response" }: SynthesisOptions,
): (path: string, fresh: Fresh) => unknown {
  const samplers: Run["samplers"] = new Map();
  return (path, fresh) => {
    const root = `${seed}#${path}`;
    const parts = [{ schema, at: "#", whole: true }];
    const site: Site = {
      parts,
      path: root,
      name,
      owner: root,
      person: false,
      depth: 0,
      spare: false,
      fresh,
      trail: [],
    };
    let failure: unknown;
    for (const loops of LOOPS) {
      const run: Run = { direction, samplers, loops, blocked: false, steps: 0, make: (inner) => makeValue(inner, run) };
      try {
        return proven(run.make(site), schema, direction);
      } catch (error) {
        failure ??= error;
        if (!(error instanceof SynthesisError) || !run.blocked) break;
      }
    }
    throw failure;
  };
}
