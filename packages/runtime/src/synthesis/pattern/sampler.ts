import type { Random } from "../random.js";

/** One text in the making. */
export interface Draw {
  readonly random: Random;
  /** How many characters quantifiers may add to the least that they must; what they add is taken off. */
  spare: number;
  /** Whether characters other than letters and digits are as good. */
  readonly wild: boolean;
  /** Characters that something further on needs. */
  hints: string;
  /** What groups have matched, by number and by name. */
  readonly groups: Record<string, string>;
}

/** Makes a text that a part of an expression matches. */
export type Sampler = (draw: Draw) => string;

/** The longest text that is made; what is longer is not tried either. */
const LONGEST = 1e4;

/**
 * A part that is met several times: as often as it must, and then as long as there is room.
 *
 * @throws {RangeError} where the text becomes too long
 */
export const repeat =
  (sampler: Sampler, low: number, high: number): Sampler =>
  (draw) => {
    let text = "";
    for (let count = 0; count < low; count++) {
      text += sampler(draw);
      if (text.length > LONGEST || count > LONGEST) throw new RangeError("the text is too long");
    }
    for (let count = low; count < high; count++) {
      const room = draw.spare;
      const piece = room > 0 ? sampler(draw) : "";
      const fits = piece !== "" && piece.length <= room;
      draw.spare = fits ? room - piece.length : room;
      if (!fits) break;
      text += piece;
    }
    return text;
  };
