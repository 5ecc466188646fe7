import { own } from "../client/own.js";
import { isRecord } from "../client/styles/is-record.js";
import type { Path } from "./backend-table.js";

/** A value with another at a place in it; what is in the way and is no object gives way to one. */
export const withAt = (value: unknown, [step, ...rest]: Path, inner: unknown): unknown => {
  if (step === undefined) return inner;
  const members = isRecord(value) ? value : {};
  return { ...members, [step]: withAt(own(members, step), rest, inner) };
};
