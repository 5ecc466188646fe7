import { isRecord } from "./is-record.js";
import type { Encode } from "./style.js";
import { textOf } from "./text-of.js";

type Field = readonly [name: string | undefined, text: string];

/**
 * Expands a value as RFC 6570 §3.2.1 does: undefined and null members are left out, and so is the whole when nothing is
 * left.
 *
 * @param key - what stands before a single value and before the items of a list; nothing where `undefined`
 * @param explode - whether items and members become fields of their own, instead of one joined by `delimiter`
 * @returns the fields, `key=text` or `text`, encoded
 * @throws Refusal when a value or a member has no text
 */
export function fields(
  key: string | undefined,
  value: unknown,
  explode: boolean,
  encode: Encode,
  delimiter: string = ",",
): string[] {
  const named = isRecord(value);
  const field = ([name, text]: Field): string => (name === undefined ? text : `${name}=${text}`);
  const members: Field[] = [];
  for (const [name, member] of Object.entries(named ? value : [value].flat())) {
    if (member !== undefined && member !== null)
      members.push([named ? encode(name, true) : key, encode(textOf(member))]);
  }
  if (explode || members.length === 0) return members.map(field);
  return [field([key, members.map((member) => (named ? member.join(delimiter) : member[1])).join(delimiter)])];
}
