import type { Draft } from "./draft.js";
import { Refusal } from "./errors/refusal.js";

/** A name, a NUL, which neither may hold, and a value. */
const field = /^[\w!#$%&'*+.^`|~-]+\0(?!\s)[\t -~\x80-\xff]*(?<!\s)$/;

/**
 * Sets or, without a value, removes a header.
 *
 * @throws Refusal when the name or the value cannot be a header's (RFC 9110 §5.1, §5.5), or the value has blanks around
 *   it: `Headers` trims these, and a final line end, without a word
 */
export function setHeader({ headers }: Pick<Draft, "headers">, name: string, value: string | null | undefined): void {
  const key = name.toLowerCase();
  if (value === undefined || value === null) delete headers[key];
  else if (field.test(`${key}\0${value}`)) headers[key] = value;
  else throw new Refusal("cannot be in a header");
}
