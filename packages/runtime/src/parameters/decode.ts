import { Refusal } from "../client/errors/refusal.js";

/** Turns what stood in a request into text. */
export type Decode = (raw: string) => string;

/**
 * Percent-decoding (RFC 3986 §2.1).
 *
 * @throws Refusal when a sequence is broken or is not UTF-8
 */
export const decode: Decode = (raw) => {
  try {
    return decodeURIComponent(raw);
  } catch {
    throw new Refusal("has broken percent-encoding");
  }
};

/** In a query a bare `+` is a space, as forms write it; clients of ours write `%20`, and `%2B` for a plus. */
export const decodeQuery: Decode = (raw) => decode(raw.replaceAll("+", " "));

/** Headers are not URLs: the blanks round an item are not its own (RFC 9110 §5.6.1). */
export const decodeHeader: Decode = (raw) => raw.trim();
