import { own } from "../own.js";

const unescaped = (step: string): string => step.replaceAll("~1", "/").replaceAll("~0", "~");

/** What a JSON pointer (RFC 6901 §4) leads to, through own members only; `undefined` where it leads nowhere. */
export function atPointer(value: unknown, pointer: string): unknown {
  const steps = pointer.split("/").slice(1).map(unescaped);
  return steps.reduce<unknown>(
    (found, step) => (typeof found === "object" && found !== null ? own(found, step) : undefined),
    value,
  );
}
