import { Refusal } from "../errors/refusal.js";

/**
 * The text of a single value: dates in ISO 8601, numbers and bigints in decimals.
 *
 * @throws Refusal when the value has none: NaN, infinities, functions, symbols, lists, objects, halves of surrogates
 */
export function textOf(value: unknown): string {
  switch (typeof value) {
    case "string":
      if (/\p{Surrogate}/u.test(value)) throw new Refusal("holds half of a surrogate pair");
      return value;
    case "number":
      if (!Number.isFinite(value)) throw new Refusal("is not a finite number");
      return String(value);
    case "bigint":
    case "boolean":
      return String(value);
    default:
      if (value instanceof Date) return value.toISOString();
      throw new Refusal("is neither text nor a number, or is nested too deeply");
  }
}
