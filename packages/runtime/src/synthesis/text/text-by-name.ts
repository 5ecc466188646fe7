import { textByFormat } from "./text-by-format.js";
import { CITIES, COUNTRIES, CURRENCIES, LANGUAGES, ZONES } from "./vocabulary.js";
import { capital, drawn, instant, mark, personOf, slugOf, thingOf, type Voice } from "./voice.js";

type Maker = (voice: Voice) => string;

const format =
  (name: string): Maker =>
  (voice) =>
    textByFormat(name, voice) ?? "";

const title: Maker = (voice) => capital(thingOf(voice)) + mark(voice);
const sentence: Maker = (voice) => `The ${thingOf(voice)} near the ${thingOf({ ...voice, about: voice.random })}.`;
const full: Maker = (voice) => personOf(voice).join(" ") + mark(voice);

/** By the last words of a name. The first that fits is taken. */
const NAMES: readonly (readonly [words: RegExp, make: Maker])[] = [
  [/e-?mail(-address)?$/, format("email")],
  [/(first|given)-?name$/, (voice) => personOf(voice)[0]],
  [/(last|family|sur)-?name$/, (voice) => personOf(voice)[1]],
  [/(user-?name|login|handle|nick(-?name)?)$/, (voice) => personOf(voice).join(".").toLowerCase() + mark(voice)],
  [/(full|display|contact|owner|author|customer)-?name$/, full],
  [/(company|organi[sz]ation|vendor|supplier)(-name)?$/, (voice) => `${title(voice)} Ltd`],
  [/city$/, ({ about }) => about.pick(CITIES)],
  [/country(-code|-name)?$/, ({ about }) => about.pick(COUNTRIES)],
  [/currency(-code)?$/, ({ about }) => about.pick(CURRENCIES)],
  [/(locale|language)(-code)?$/, ({ about }) => about.pick(LANGUAGES)],
  [/time-?zone$/, ({ about }) => about.pick(ZONES)],
  [/name$/, (voice) => (voice.person ? full : title)(voice)],
  [/(uuid|guid)$/, format("uuid")],
  [/(^|-)ids?$/, (voice) => drawn(voice, 12)],
  [/(key|slug|code)$/, slugOf],
  [/(phone|mobile|fax)(-number)?$/, ({ random }) => `+12025550${random.int(100, 199)}`],
  [/(avatar|image|photo|picture|logo|icon|thumbnail)(-ur[il])?$/, (voice) => `${format("uri")(voice)}.png`],
  [/(ur[il]|link|href|website|homepage|webhook|callback)$/, format("uri")],
  [/(street|address|line-?[12])$/, (voice) => `${voice.random.int(1, 199)} ${capital(thingOf(voice))} Street`],
  [/(zip|post(al)?)(-?code)?$/, ({ random }) => String(random.int(10_000, 99_999))],
  [/(cursor|token|secret|hash|signature|etag|digest)$/, (voice) => drawn(voice, 24)],
  [/^(current|next|prev(ious)?|after|before)$/, (voice) => drawn(voice, 24)],
  [/created(-at|-on|-date|-time)?$/, (voice) => instant(voice)],
  [/(updated|modified|changed)(-at|-on|-date|-time)?$/, (voice) => instant(voice, 2025)],
  [/(expires|expiry|due|valid-until)(-at|-on|-date|-time)?$/, (voice) => instant(voice, 2040)],
  [/-(at|time|timestamp)$/, (voice) => instant(voice)],
  [/date$/, format("date")],
  [/(title|subject|label|headline|heading)$/, title],
  [/(description|summary|comment|message|text|body|notes?|reason|content|about|bio)$/, sentence],
  [/version$/, ({ random }) => [random.int(1, 5), random.int(0, 9), random.int(0, 9)].join(".")],
  [/colou?r$/, (voice) => `#${drawn(voice, 6, "0123456789abcdef")}`],
  [/(^|-)ip(-?v4|-address)?$/, format("ipv4")],
  [/(host|hostname|domain)$/, format("hostname")],
];

/** A text that looks like what a name promises: two words where it promises nothing. */
export function textByName(words: string, voice: Voice): string {
  const [, make] = NAMES.find(([pattern]) => pattern.test(words)) ?? [];
  return make?.(voice) ?? thingOf({ ...voice, about: voice.random }) + mark(voice);
}
