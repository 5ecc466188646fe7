import type { SchemaData } from "../schema/schema-data.js";
import { Distinct } from "./distinct.js";
import { all, atLeast, atMost } from "./facets.js";
import type { Made } from "./run.js";
import type { Fresh, Part } from "./site.js";
import { SynthesisError } from "./synthesis-error.js";
import { within } from "./within.js";

type Parts = readonly Part<SchemaData>[];

/** Lists that stand within fewer objects have two items where nothing asks for more or less; others have one. */
const SHALLOW = 3;

/** What an item must be by its place in the list. */
function atIndex(parts: readonly Part[], index: number): Parts {
  const told = parts.flatMap((part) => {
    const { prefixItems = [], items } = part.schema;
    return index < prefixItems.length
      ? within(part, prefixItems[index], "prefixItems", index)
      : within(part, items, "items");
  });
  if (told.length > 0) return told;
  return parts.flatMap((part) => within(part, part.schema.unevaluatedItems, "unevaluatedItems"));
}

/** More than that are not tried. */
const MOST_CONTAINED = 1000;

/** What items are there for: each `contains` as often as it has to be met. */
const contained = (parts: readonly Part[]): Parts =>
  parts.flatMap((part) => {
    const { contains, minContains = 1 } = part.schema;
    return Array.from({ length: Math.min(minContains, MOST_CONTAINED) }, () =>
      within(part, contains, "contains"),
    ).flat();
  });

/** What the other items had better not be, where a `contains` may not be met too often. */
const excluded = (parts: readonly Part[]): Parts =>
  parts.flatMap((part) => {
    const { contains, maxContains } = part.schema;
    return contains === undefined || maxContains === undefined ? [] : within(part, { not: contains }, "contains");
  });

interface Plan {
  readonly made: Made;
  /** How long the list may be: as usual, then as short as can be. */
  readonly lengths: ReadonlySet<number>;
  readonly least: number;
  /** What it has to contain, and the index of the first of them: behind the items that have schemas of their own. */
  readonly wanted: Parts;
  readonly begin: number;
  readonly unwanted: Parts;
}

function planOf(made: Made): Plan {
  const { site, parts, attempt } = made;
  const prefix = Math.max(0, ...all(parts, "prefixItems").map(({ length }) => length));
  const high = atMost(parts, "maxItems");
  const wanted = contained(parts);
  const begin = prefix + wanted.length <= high ? prefix : 0;
  const least = Math.max(atLeast(parts, "minItems"), wanted.length > 0 ? begin + wanted.length : 0);
  const usual = Math.max(prefix, wanted.length > 0 ? least : site.depth < SHALLOW ? 2 : 1);
  const lengths = new Set([Math.min(Math.max(usual, least), high), least]);
  return { made, lengths, least, wanted, begin, unwanted: attempt % 2 === 0 ? excluded(parts) : [] };
}

/** Lists of a place that may do. */
export function* makeArray(made: Made): Generator<readonly unknown[]> {
  const plan = planOf(made);
  for (const length of plan.lengths) yield itemsOf(plan, length);
}

function itemsOf(plan: Plan, length: number): readonly unknown[] {
  const unique = all(plan.made.parts, "uniqueItems").includes(true);
  const distinct = new Distinct(unique ? { identifiers: 5, values: 100 + 20 * length } : { identifiers: 3, values: 3 });
  const items: unknown[] = [];
  for (let index = 0; index < length; index++) {
    const found = nextItem(plan, distinct, index);
    if (found) items.push(found.item);
    else if (unique || index >= plan.least) break;
    else items.push(itemAt(plan, index, 0, 0));
  }
  return items;
}

/** The next item; none where nothing different can be made, or where nothing can be made and nothing has to. */
function nextItem(plan: Plan, distinct: Distinct, index: number): { readonly item: unknown } | undefined {
  try {
    return distinct.next((attempt, fresh) => itemAt(plan, index, attempt, fresh));
  } catch (error) {
    if (index >= plan.least && error instanceof SynthesisError) return undefined;
    throw error;
  }
}

function itemAt({ made, least, wanted, begin, unwanted }: Plan, index: number, attempt: number, fresh: Fresh): unknown {
  const { site, parts, run, seed } = made;
  const path = `${seed}/${index}${attempt > 0 ? `~${attempt}` : ""}`;
  const reason = wanted[index - begin];
  return run.make({
    ...site,
    parts: [...atIndex(parts, index), ...(reason ? [reason] : unwanted)],
    path,
    owner: path,
    spare: site.spare || index >= least,
    fresh: fresh > site.fresh ? fresh : site.fresh,
    trail: [...site.trail, parts.flatMap((part) => (part.whole ? [part.schema] : []))],
  });
}
