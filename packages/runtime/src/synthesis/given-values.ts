import { own } from "../client/own.js";
import { all } from "./facets.js";
import type { Random } from "./random.js";
import type { Part, Site } from "./site.js";
import { identifies } from "./text/identifies.js";
import { wordsOf } from "./text/words-of.js";

/** What the schemas list themselves: from a place that is drawn on, null last. */
export function listedIn(parts: readonly Part[], random: Random): readonly unknown[] | undefined {
  const lists = [...all(parts, "const").map((value) => [value]), ...all(parts, "enum")];
  const [shortest] = lists.sort((a, b) => a.length - b.length);
  if (!shortest) return undefined;
  const start = random.int(0, shortest.length - 1);
  const turned = [...shortest.slice(start), ...shortest.slice(0, start)];
  return [...turned.filter((value) => value !== null), ...turned.filter((value) => value === null)];
}

/** Examples and defaults, where the data has them. */
export function annotated({ fresh, name }: Site, parts: readonly Part[]): readonly unknown[] {
  if (fresh === 2 || (fresh === 1 && identifies(wordsOf(name)))) return [];
  return parts.flatMap(({ schema }) => {
    const examples = own(schema, "examples");
    const lone = ["example", "default"].flatMap((keyword) =>
      Object.hasOwn(schema, keyword) ? [own(schema, keyword)] : [],
    );
    return [...(Array.isArray(examples) ? examples : []), ...lone];
  });
}
