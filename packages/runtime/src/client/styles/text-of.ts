import { Refusal } from "../errors/refusal.js";

/**
 * The text of a single value: dates in ISO 8601, numbers and bigints in decimals.
 *
 * @throws Refusal when the value has none: NaN, infinities, functions, symbols, lists, objects; RangeError for a date
 *   that is none
 */
export function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "number" && !Number.isFinite(value)) throw new Refusal("is not a finite number");
  if (!/^(string|number|bigint|boolean)$/.test(typeof value)) throw new Refusal("is nested too deeply or has no text");
  return String(value);
}
