import type { Reply } from "../model.ts";

/** A status as the runtime compares it: a code, a range by its digit, `default` as 0. */
export function statusNumber({ status }: Reply): number {
  return status === "default" ? 0 : "code" in status ? status.code : status.range;
}
