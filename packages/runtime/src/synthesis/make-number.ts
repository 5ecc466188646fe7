import { all, atLeast, atMost } from "./facets.js";
import type { Made } from "./run.js";
import type { Part } from "./site.js";
import { wordsOf } from "./text/words-of.js";

type Range = readonly [low: number, high: number, step?: number];

/** What numbers of a name usually are; the first that fits is taken. */
const NAMES: readonly (readonly [words: RegExp, range: Range])[] = [
  [/(^|-)ids?$/, [1, 999_999]],
  [/(price|amount|cost|fee|balance|subtotal|salary)$/, [1, 500, 0.01]],
  [/(lat|latitude)$/, [-60, 70, 0.0001]],
  [/(lon|lng|longitude)$/, [-180, 180, 0.0001]],
  [/(percent|percentage|progress|score)$/, [0, 100]],
  [/(ratio|rate|probability|confidence)$/, [0, 1, 0.01]],
  [/year$/, [1990, 2026]],
  [/month$/, [1, 12]],
  [/day$/, [1, 28]],
  [/age$/, [18, 80]],
  [/port$/, [1024, 49_151]],
  [/(status|status-code)$/, [200, 200]],
  [/(offset|page|index|position)$/, [0, 9]],
  [/(at|timestamp|time)$/, [1_704_067_200, 1_767_225_599]],
];

/** What is tried instead, by attempt. */
const WIDER: Readonly<Record<number, Range>> = { 3: [-100, 100], 4: [-1e6, 1e6], 5: [-1e12, 1e12] };

const isInteger = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9 * Math.max(1, Math.abs(value));

/** The least number that is a multiple of both, as far as it is near. */
function commonStep(a: number, b: number): number {
  for (let times = 1; times <= 1e4; times++) if (isInteger((a * times) / b)) return a * times;
  return a;
}

/** Free of what dividing and multiplying leaves behind the fifteenth digit. */
const exact = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

function boundsOf(parts: readonly Part[], finest: number): Bounds {
  const types = all(parts, "type");
  const integer = types.length > 0 && types.every((type) => ![type].flat().includes("number"));
  const steps = [...all(parts, "multipleOf"), ...(integer ? [1] : [])];
  const [least, most] = all(parts, "format").includes("int32") ? [-(2 ** 31), 2 ** 31 - 1] : [-Infinity, Infinity];
  const low = atLeast(parts, "minimum", atLeast(parts, "exclusiveMinimum", least));
  const high = atMost(parts, "maximum", atMost(parts, "exclusiveMaximum", most));
  // Where nothing says how fine, fine enough for the range.
  const free = high > low ? Math.min(finest, 10 ** Math.floor(Math.log10((high - low) / 4))) : 1;
  const step = steps.length > 0 ? steps.reduce(commonStep) : free;
  return { low, high, step: step > 0 ? step : 1 };
}

/** The usual range as multiples of the step, as far as it is allowed; else what is allowed near it. */
function rangeOf({ low, high, step }: Bounds, [from, to]: Range, wide: number): readonly [low: number, high: number] {
  const least = Math.ceil(exact(low / step));
  const most = Math.floor(exact(high / step));
  const first = Math.max(least, Math.ceil(exact(from / step)));
  const last = Math.min(most, Math.floor(exact((to * wide) / step)));
  if (first <= last) return [first, last];
  return most < first ? [Math.max(least, most - 100 * wide), most] : [least, Math.min(most, least + 100 * wide)];
}

/** Numbers of a place that may do: multiples of what they must be multiples of, near what the name promises. */
export function* makeNumber({ site, parts, random, attempt }: Made): Generator<number> {
  const words = wordsOf(site.name);
  const [, named = [1, 100]] = NAMES.find(([pattern]) => pattern.test(words)) ?? [];
  // What the name promises may be excluded.
  const usual = WIDER[attempt] ?? named;
  const bounds = boundsOf(parts, usual[2] ?? 1);
  const [from, to] = rangeOf(bounds, usual, site.fresh > 0 ? 1000 : 1);
  const drawn = random.int(from, to);
  // Beside the ends, which may be excluded.
  for (const times of [drawn, from, to, from + 1, to - 1]) yield exact(times * bounds.step);
}
