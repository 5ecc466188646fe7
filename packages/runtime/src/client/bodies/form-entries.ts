import { Refusal } from "../errors/refusal.js";
import { isRecord } from "../styles/is-record.js";
import { jsonText } from "../styles/json-text.js";
import { textOf } from "../styles/text-of.js";
import { itemsOf } from "./items-of.js";

const partText = (part: unknown): string => (Array.isArray(part) || isRecord(part) ? jsonText(part) : textOf(part));

/**
 * The parts of a form: a list gives one for each item, undefined and null none; lists in lists and objects are JSON.
 *
 * @param keeps - which values stay as they are
 * @throws Refusal when the value is no object, or a part has no text
 */
export function formEntries<Kept = never>(
  value: unknown,
  keeps?: (part: unknown) => part is Kept,
): [name: string, part: string | Kept][] {
  if (!isRecord(value)) throw new Refusal("is not an object");
  return Object.entries(value).flatMap(([name, member]) =>
    itemsOf(member).map((item): [string, string | Kept] => [name, keeps?.(item) ? item : partText(item)]),
  );
}
