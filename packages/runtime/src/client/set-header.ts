import { Refusal } from "./errors/refusal.js";

/**
 * Sets or, without a value, removes a header.
 *
 * @throws Refusal when the name or the value cannot be a header's; `Headers` would trim a final line end instead of
 *   refusing it, and tell the value otherwise
 */
export function setHeader(headers: Headers, name: string, value: string | null | undefined): void {
  if (value === undefined || value === null) return headers.delete(name);
  try {
    if (/[\0\r\n]/.test(value)) throw new Refusal();
    headers.set(name, value);
  } catch {
    throw new Refusal("is not a legal header");
  }
}
