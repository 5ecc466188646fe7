import type { Rules } from "./rule.js";

/** Exact for integers; elsewhere as near as three roundings leave it, so that 0.3 is a multiple of 0.1. */
function isMultiple(value: number, step: number): boolean {
  if (Number.isInteger(value) && Number.isInteger(step)) return value % step === 0;
  const times = value / step;
  return Math.abs(times - Math.round(times)) <= 2 * Number.EPSILON * Math.abs(times);
}

/** JSON Schema 2020-12 validation, section 6.2. */
export const numberRules: Rules<number> = {
  minimum: (limit, value) => value < limit && `must be at least ${limit}`,
  maximum: (limit, value) => value > limit && `must be at most ${limit}`,
  exclusiveMinimum: (limit, value) => value <= limit && `must be more than ${limit}`,
  exclusiveMaximum: (limit, value) => value >= limit && `must be less than ${limit}`,
  multipleOf: (step, value) => !isMultiple(value, step) && `must be a multiple of ${step}`,
};
