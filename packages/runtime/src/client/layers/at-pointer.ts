import { atPath } from "../pages/at-path.js";

const unescaped = (step: string): string => step.replaceAll("~1", "/").replaceAll("~0", "~");

/** What a JSON pointer (RFC 6901 §4) leads to, through own members only; `undefined` where it leads nowhere. */
export const atPointer = (value: unknown, pointer: string): unknown =>
  atPath(value, pointer.split("/").slice(1).map(unescaped));
