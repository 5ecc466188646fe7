import type { Random } from "../random.js";
import { ADJECTIVES, FIRST_NAMES, LAST_NAMES, NOUNS } from "./vocabulary.js";

/** What the texts of one place are made with. */
export interface Voice {
  readonly random: Random;
  /** The person or thing that the object around is about: all its members draw the same from it. */
  readonly about: Random;
  readonly person: boolean;
  /** Whether texts that an earlier item has had are to be avoided. */
  readonly fresh: boolean;
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** First and last name; two draws. */
export const personOf = ({ about }: Voice): readonly [string, string] => [
  about.pick(FIRST_NAMES),
  about.pick(LAST_NAMES),
];

/** Two words; two draws. */
export const thingOf = ({ about }: Voice): string => `${about.pick(ADJECTIVES)} ${about.pick(NOUNS)}`;

/** Characters that are drawn from an alphabet. */
export const drawn = (
  { random }: Voice,
  length: number,
  alphabet: string = "abcdefghijklmnopqrstuvwxyz0123456789",
): string => Array.from({ length }, () => alphabet[random.int(0, alphabet.length - 1)]).join("");

/** A number behind a name that is taken. */
export const mark = ({ fresh, random }: Voice): string => (fresh ? String(random.int(2, 99_999)) : "");

export const slugOf = (voice: Voice): string => thingOf(voice).replace(" ", "-") + mark(voice);

/** An instant of the given years, to the second (RFC 3339 section 5.6). */
export const instant = ({ random }: Voice, from: number = 2024, to: number = from): string =>
  new Date(Math.floor(random.int(Date.UTC(from), Date.UTC(to + 1) - 1) / 1000) * 1000)
    .toISOString()
    .replace(".000", "");
