import type { CheckOptions } from "./check-options.js";
import type { Problem } from "./problem.js";
import { Limit } from "./run.js";
import type { SchemaData } from "./schema-data.js";
import { Visit } from "./visit.js";

/**
 * Checks a JSON value against a schema (JSON Schema 2020-12), by interpreting the schema: nothing is compiled or evaluated.
 * The value may be hostile: depth, work and the texts that patterns are tried on are bounded, and what is beyond a bound
 * is a problem of the keyword `limit`.
 *
 * @param value - JSON, as `JSON.parse` makes it: without cycles
 * @returns what is wrong, in the schema's order; empty where the value is valid
 */
export function check(schema: SchemaData, value: unknown, options: CheckOptions = {}): readonly Problem[] {
  const problems: Problem[] = [];
  try {
    new Visit({ options, depth: 0, steps: 0 }, problems).enter(schema, value);
  } catch (error) {
    // Values nested so deeply that comparing them exhausts the stack.
    if (error instanceof RangeError) return [new Limit("").problem];
    if (!(error instanceof Limit)) throw error;
    problems.push(error.problem);
  }
  return problems.slice(0, options.maxProblems ?? 20);
}
