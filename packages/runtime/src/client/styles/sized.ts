import { Refusal } from "../errors/refusal.js";
import type { PathStyle } from "./style.js";

/**
 * A path style for text whose length the document bounds.
 *
 * @param least - characters, counted as code points (JSON Schema validation 2020-12 §6.3)
 * @param most - likewise
 */
/* @__NO_SIDE_EFFECTS__ */
export function sized(style: PathStyle, least: number, most: number | "" = ""): PathStyle {
  const fits = new RegExp(`^.{${least},${most}}$`, "su");
  return (name, value) => {
    if (typeof value === "string" && value && !fits.test(value))
      throw new Refusal(
        most === "" ? `is shorter than ${least} characters` : `is not ${least} to ${most} characters long`,
      );
    return style(name, value);
  };
}
