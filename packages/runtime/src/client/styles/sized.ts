import { Refusal } from "../errors/refusal.js";
import type { PathStyle } from "./style.js";
import { textOf } from "./text-of.js";

/**
 * A path style for text whose length the document bounds.
 *
 * @param least - characters, counted as code points (JSON Schema validation 2020-12 §6.3)
 * @param most - likewise
 */
/* @__NO_SIDE_EFFECTS__ */
export function sized(style: PathStyle, least: number, most: number = Infinity): PathStyle {
  return (name, value) => {
    const { length } = [...textOf(value)];
    if (length < least || length > most) throw new Refusal(`is not ${least} to ${most} characters long`);
    return style(name, value);
  };
}
