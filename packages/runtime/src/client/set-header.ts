import { Refusal } from "./errors/refusal.js";

/**
 * Sets or, without a value, removes a header.
 *
 * @throws Refusal when the value cannot be a header's (RFC 9110 §5.5) or has blanks around it: `Headers` trims these, and
 *   a final line end, without a word. TypeError when the name cannot be one
 */
export function setHeader(headers: Headers, name: string, value: string | null | undefined): void {
  if (value === undefined || value === null) headers.delete(name);
  else if (/^\s|\s$|[^\t -~\x80-\xff]/.test(value)) throw new Refusal("cannot stand in a header");
  else headers.set(name, value);
}
