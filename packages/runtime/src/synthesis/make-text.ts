import { own } from "../client/own.js";
import { formats } from "../schema/formats/formats.js";
import { all, atLeast, atMost } from "./facets.js";
import { patternText } from "./pattern/pattern-text.js";
import type { Made } from "./run.js";
import { textByFormat } from "./text/text-by-format.js";
import { textByName } from "./text/text-by-name.js";
import { type Voice, drawn } from "./text/voice.js";
import { wordsOf } from "./text/words-of.js";

/** What is drawn from where neither names nor formats will do. */
const OTHER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:/@ ";

/** No longer text is made. */
const LONGEST = 1e5;

const FILL = "abcdefghijklmnopqrstuvwxyz";

/** A text as it is, or made longer at either end or shorter. */
function fitted(text: string, low: number, high: number): readonly string[] {
  const { length } = [...text];
  if (length > high)
    return [text.slice(0, high), text.slice(-high), text.replaceAll(/[^A-Za-z\d]/g, "").slice(0, high)];
  const missing = Math.max(0, Math.min(low, LONGEST) - length);
  const fill = FILL.repeat(Math.ceil(missing / FILL.length)).slice(0, missing);
  return [text + fill, fill + text];
}

/** Texts of a place that may do, the likeliest first: by format, by name, by pattern. */
export function* makeText({ site, parts, random, about, run, seed, attempt }: Made): Generator<string> {
  const low = atLeast(parts, "minLength");
  const high = atMost(parts, "maxLength");
  const voice: Voice = { random, about, person: site.person, fresh: site.fresh > 0 || attempt > 0 };
  const plain = textByName(wordsOf(site.name), voice);
  const asked = all(parts, "format");
  // A name often says more than a format does: `avatarUrl`, `updatedAt`.
  if (asked.some((format) => own(formats, format)?.(plain))) yield plain;
  const formatted = asked.flatMap((format) => textByFormat(format, voice) ?? []);
  for (const text of formatted) yield* fitted(text, low, high);
  if (formatted.length === 0) yield* fitted(plain, low, high);
  // Where an address or a name of the Internet has to be short.
  else yield* [`${drawn(voice, 2)}@a.co`, `a:${drawn(voice, 2)}`, drawn(voice, Math.max(1, Math.min(high, 3)))];
  const needs = { low, high, seed, wild: attempt > 2 || site.fresh > 1 };
  for (const pattern of all(parts, "pattern")) {
    const text = patternText(pattern, needs, run.samplers);
    if (text !== undefined) yield* fitted(text, low, high);
  }
  // Where all of that is excluded.
  if (attempt > 2) for (const text of [drawn(voice, 8, OTHER), ""]) yield* fitted(text, low, high);
}
