import { own } from "../own.js";
import { isRecord } from "../styles/is-record.js";

/** What a path of member names leads to, through own members only; `undefined` where it leads nowhere. */
export function atPath(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, step) => (isRecord(found) ? own(found, step) : undefined), value);
}
