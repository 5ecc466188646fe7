import { Refusal } from "./errors/refusal.js";
import type { HeaderFields } from "./header-fields.js";

/** A name, a line end, which neither may hold, and a value. Of an object, `__proto__` is no member that could be set. */
const field = /^(?!__proto__\n)[\w!#$%&'*+.^`|~-]+\n((?!\s)[\t -~\x80-\xff]*(?<!\s))?$/;

/**
 * Sets or, without a value, removes a header.
 *
 * @throws Refusal when the name or the value cannot be a header's (RFC 9110 §5.1, §5.5), or the value has blanks around
 *   it: `Headers` trims these, and a final line end, without a word
 */
export function setHeader(headers: HeaderFields, name: string, value: string | null | undefined): void {
  const key = name.toLowerCase();
  if (value === undefined || value === null) delete headers[key];
  else if (!field.test(`${key}\n${value}`)) throw new Refusal("cannot stand in a header");
  else headers[key] = value;
}
