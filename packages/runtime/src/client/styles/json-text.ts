import { Refusal } from "../errors/refusal.js";

/**
 * The JSON of a value.
 *
 * @throws Refusal when it has none, as functions and symbols; TypeError for circular values and bigints
 */
export function jsonText(value: unknown): string {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new Refusal("has no JSON");
  return text;
}
