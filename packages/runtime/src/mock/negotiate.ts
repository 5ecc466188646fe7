import { type MediaRange, parseMediaRange, splitUnquoted } from "./media-range.js";

/**
 * Chooses a media type for a request (RFC 9110 section 12.5.1): the offer with the highest weight, the earlier one where
 * two weigh the same. The most specific range that fits an offer gives its weight; 0 excludes it.
 *
 * @param accept the request's `Accept`; none, or an empty one, accepts everything
 * @param offers the default one first
 * @returns nothing when no offer is acceptable
 */
export function negotiate(accept: string | null, offers: readonly string[]): string | undefined {
  if (accept === null || accept.trim() === "") return offers[0];
  // Nearly always it is one type, and just that is offered.
  if (offers.includes(accept) && !/[,;*]/.test(accept)) return accept;
  const ranges = splitUnquoted(accept, ",").flatMap((text) => parseMediaRange(text) ?? []);
  let best: string | undefined;
  let bestWeight = 0;
  for (const offer of offers) {
    const weight = weightFor(offer, ranges);
    if (weight <= bestWeight) continue;
    best = offer;
    bestWeight = weight;
  }
  return best;
}

function weightFor(offer: string, ranges: readonly MediaRange[]): number {
  const type = parseMediaRange(offer);
  if (type === undefined) return 0;
  let weight = 0;
  let closest = 0;
  for (const range of ranges) {
    const specificity = specificityOf(range, type);
    if (specificity <= closest) continue;
    closest = specificity;
    weight = range.weight;
  }
  return weight;
}

/**
 * 0 when the range does not fit. A range whose parameters are not the offer's fits all the same, since documents seldom
 * write `charset` and clients often do; but any range without parameters tells more about the offer.
 */
function specificityOf(range: MediaRange, offer: MediaRange): number {
  if (range.type === "*") return 1;
  if (range.type !== offer.type && offer.type !== "*") return 0;
  if (range.subtype === "*") return 2;
  if (range.subtype !== offer.subtype && offer.subtype !== "*") return 0;
  if (range.parameters.length === 0) return 4;
  return range.parameters.every((parameter) => offer.parameters.includes(parameter)) ? 5 : 3;
}
