import { type Decode, decode, decodeQuery } from "./decode.js";

/** A `name=value` of a query or a Cookie header. */
export interface Pair {
  /** Decoded; as it stood where it cannot be. */
  readonly name: string;
  /** Whether the name cannot be decoded. */
  readonly broken: boolean;
  /** The value as it stood. */
  readonly raw: string;
  /** Whether it belongs to a parameter. Readers mark what they take. */
  taken: boolean;
}

/** The pairs of a URL's query, without its `?`. A `+` is a blank. */
export const queryPairs = (search: string): Pair[] => pairsOf(search.split("&"), decodeQuery);

/** The pairs of a Cookie header (RFC 6265 §4.2.1). */
export const cookiePairs = (header: string): Pair[] =>
  pairsOf(
    header.split(";").map((part) => part.trim()),
    decode,
  );

/** Without a `=` the value is empty. */
const pairsOf = (parts: readonly string[], decode: Decode): Pair[] =>
  parts.filter(Boolean).map((part) => {
    const [key, raw] = halves(part);
    const name = decoded(key, decode);
    return { name: name ?? key, broken: name === undefined, raw, taken: false };
  });

/** Both sides of the first `=`. */
export function halves(part: string): [name: string, value: string] {
  const end = part.includes("=") ? part.indexOf("=") : part.length;
  return [part.slice(0, end), part.slice(end + 1)];
}

function decoded(raw: string, decode: Decode): string | undefined {
  try {
    return decode(raw);
  } catch {
    return undefined;
  }
}

/** Takes the pairs that a test finds, whoever else has taken them. */
export function take(pairs: readonly Pair[], belongs: (pair: Pair) => boolean): Pair[] {
  const found = pairs.filter(belongs);
  for (const pair of found) pair.taken = true;
  return found;
}
