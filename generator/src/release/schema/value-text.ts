import type { JsonValue } from "../../model.ts";

/** Longer values are cut: a sentence is read, not parsed. */
const MOST = 60;

/** A value as it stands in a sentence: `"ACTIVE"`, `10`. */
export function valueText(value: JsonValue): string {
  const text = JSON.stringify(value);
  return `\`${text.length > MOST ? `${text.slice(0, MOST)}…` : text}\``;
}

/** Some values as they stand in a sentence. */
export function valuesText(values: Iterable<JsonValue>): string {
  return [...values].map(valueText).join(", ");
}
