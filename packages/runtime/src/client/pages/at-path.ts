import { own } from "../own.js";

/** What a path of member names leads to, through own members only; `undefined` where it leads nowhere. */
export const atPath = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((found, step) => (found && typeof found === "object" ? own(found, step) : undefined), value);
