import type { Code } from "./code.ts";
import { escapeUnsafe } from "./escape.ts";

/**
 * The name of a property in an object literal: bare where it is a plain identifier, quoted elsewhere. `__proto__` is
 * computed, since any other form would set the prototype.
 */
export function key(name: string): Code {
  return (name === "__proto__" ? '["__proto__"]' : typeKey(name)) as Code;
}

/** The name of a member in a type: as `key`, but a type has no prototype to set. */
export function typeKey(name: string): Code {
  return (/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : escapeUnsafe(JSON.stringify(name))) as Code;
}
