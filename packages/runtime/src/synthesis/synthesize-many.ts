import type { SchemaData } from "../schema/schema-data.js";
import { Distinct } from "./distinct.js";
import { startOf } from "./start-of.js";
import { SynthesisError } from "./synthesis-error.js";
import type { SynthesisOptions } from "./synthesis-options.js";

/**
 * Makes values of one schema that all differ, and as far as the schema lets them, differ in the members that identify
 * them (`id`, `key`, `slug`, `email` and the like). A greater count gives the same values first.
 *
 * @param count - how many; none below 1
 * @throws {SynthesisError} as `synthesize`, and with `uniqueItems` where so many different values were not found
 */
export function synthesizeMany(schema: SchemaData, count: number, options: SynthesisOptions = {}): unknown[] {
  const make = startOf(schema, options);
  const distinct = new Distinct({ identifiers: 30, values: 200 });
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const found = distinct.next((attempt, fresh) => make(`${index}${attempt > 0 ? `~${attempt}` : ""}`, fresh));
    if (!found) throw new SynthesisError("#", "uniqueItems");
    return found.item;
  });
}
