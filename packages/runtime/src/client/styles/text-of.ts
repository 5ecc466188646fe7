import { Refusal } from "../errors/refusal.js";

/**
 * The text of a single value: dates in ISO 8601, numbers and bigints in decimals.
 *
 * @throws Refusal when the value has none: NaN, infinities, functions, symbols, lists, objects; RangeError for a date
 *   that is none
 */
export function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  // Of the kinds of values, `string`, `boolean` and `bigint` begin so.
  if (/^(st|b)/.test(typeof value) || Number.isFinite(value)) return String(value);
  throw new Refusal("is no text, finite number, boolean or date");
}
