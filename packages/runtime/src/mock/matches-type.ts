import { parseMediaRange } from "./media-range.js";

/** Whether a media type is the one, or within the range, that a document has; parameters are not looked at. */
export function matchesType(type: string, documented: string): boolean {
  const [one, range] = [parseMediaRange(type), parseMediaRange(documented)];
  if (one === undefined || range === undefined) return false;
  const fits = (part: string, wanted: string): boolean => wanted === "*" || part === wanted;
  return fits(one.type, range.type) && fits(one.subtype, range.subtype);
}

/** Whether a documented media type names many: `image/*`. */
export const isRange = (type: string): boolean => type.includes("*");
