/** The type without its parameters, in small letters (RFC 9110 §8.3.1). */
export const essenceOf = (type: string): string => (type.split(";")[0] ?? "").trim().toLowerCase();

/** The types and ranges of a list, as written. */
export const rangesOf = (list: string): string[] => list.split(",").map((range) => range.trim());

/** Whether a range names many types: `image/*`. */
export const isRange = (type: string): boolean => essenceOf(type).endsWith("/*");

/** Whether a media type is what one of a list names: itself, or by a range (RFC 9110 §12.5.1). */
export function isWithin(type: string, list: string): boolean {
  const essence = essenceOf(type);
  const [major] = essence.split("/");
  return (
    /^[^\s/*;,]+\/[^\s/*;,]+$/.test(essence) &&
    rangesOf(list)
      .map(essenceOf)
      .some((range) => range === essence || range === `${major}/*` || range === "*/*")
  );
}
