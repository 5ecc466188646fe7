import { reserved as reservedStyle } from "../client/styles/reserved.js";
import type { QueryParameter } from "./style.js";

/** A query style for a parameter with `allowReserved: true`. Reading needs no rule of its own. */
/* @__NO_SIDE_EFFECTS__ */
export function reserved({ write, read }: QueryParameter): QueryParameter {
  return { write: reservedStyle(write), read };
}
