import type { Finding } from "../finding.ts";
import type { Site } from "../site.ts";
import { compareObjects } from "./compare-objects.ts";
import type { Context } from "./context.ts";
import type { Leaf } from "./expand.ts";
import { tagOf } from "./tag.ts";

export interface PairedObjects {
  readonly pairs: readonly (readonly [Leaf, Leaf])[];
  readonly added: readonly Leaf[];
  readonly removed: readonly Leaf[];
}

/**
 * Finds which object of one union is which of the other: by the component's name, by the constants that tell variants
 * apart, by being equal; what is left is paired where there is one on each side.
 */
export function pairObjects(
  context: Context,
  site: Site,
  before: readonly Leaf[],
  after: readonly Leaf[],
): PairedObjects {
  const pairs: (readonly [Leaf, Leaf])[] = [];
  let olds = [...before];
  let nows = [...after];
  const pairBy = (matches: (old: Leaf, now: Leaf) => boolean): void => {
    for (const old of olds) {
      const now = nows.find((one) => matches(old, one));
      if (now === undefined) continue;
      pairs.push([old, now]);
      olds = olds.filter((one) => one !== old);
      nows = nows.filter((one) => one !== now);
    }
  };
  pairBy((old, now) => old.label !== undefined && old.label === now.label);
  pairBy(
    (old, now) => tagOf(context.before, old) !== undefined && tagOf(context.before, old) === tagOf(context.after, now),
  );
  if (olds.length > 0 && nows.length > 0 && before.length + after.length > 2)
    pairBy((old, now) => isEqual(context, site, old, now));
  const [old] = olds;
  const [now] = nows;
  if (olds.length === 1 && nows.length === 1 && old && now && !areForeign(context, old, now))
    return { pairs: [...pairs, [old, now]], added: [], removed: [] };
  return { pairs, added: nows, removed: olds };
}

function isEqual(context: Context, site: Site, old: Leaf, now: Leaf): boolean {
  const found: Finding[] = [];
  const silent: Context = { ...context, met: new Set(), report: (finding) => void found.push(finding) };
  compareObjects(silent, site, old.parts, now.parts);
  return found.every(({ kind }) => kind === "docs-changed" || kind === "examples-changed");
}

/** Two variants that say that they are different ones. */
function areForeign(context: Context, old: Leaf, now: Leaf): boolean {
  const was = tagOf(context.before, old);
  const is = tagOf(context.after, now);
  return was !== undefined && is !== undefined && was !== is;
}
